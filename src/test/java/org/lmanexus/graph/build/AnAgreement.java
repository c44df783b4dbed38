package org.lmanexus.graph.build;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.term.TermKind;

import java.util.ArrayList;
import java.util.List;

/// Puts a small agreement together for a test.
final class AnAgreement {

    private final List<Agreement.Clause> clauses = new ArrayList<>();
    private final List<Agreement.Variable> variables = new ArrayList<>();
    private final List<Agreement.Covenant> covenants = new ArrayList<>();
    private final List<Agreement.DefinedTerm> terms = new ArrayList<>();
    private final List<Agreement.Reference> references = new ArrayList<>();

    AnAgreement clause(ClauseType type, String title, String body) {
        int order = clauses.size() + 1;
        boolean sensitive = type == ClauseType.FINANCIAL || type == ClauseType.COVENANT;
        clauses.add(
                new Agreement.Clause(
                        "c" + order, order, "" + order, title, type, sensitive, body, null));
        return this;
    }

    /// A variable of the last clause, where its words stand in it.
    AnAgreement variable(
            VariableType type,
            String label,
            TermKind kind,
            String value,
            @Nullable String unit,
            String text) {
        Agreement.Clause clause = clauses.getLast();
        int start = Math.max(0, clause.body().indexOf(text));
        String id = "v" + (variables.size() + 1);
        variables.add(
                new Agreement.Variable(
                        id,
                        clause.order(),
                        label,
                        type,
                        kind,
                        value,
                        unit,
                        text,
                        start,
                        start + text.length()));
        return this;
    }

    AnAgreement ratio(String label, String value) {
        return variable(VariableType.RATIO, label, TermKind.RATIO, value, "x", value + ":1");
    }

    AnAgreement defines(String... defined) {
        for (String term : defined) {
            terms.add(new Agreement.DefinedTerm(term, clauses.size()));
        }
        return this;
    }

    AnAgreement refers(String text, @Nullable Integer target) {
        references.add(new Agreement.Reference(clauses.size(), text, target));
        return this;
    }

    AnAgreement covenant(String name, String frequency) {
        covenants.add(new Agreement.Covenant(clauses.size(), name, frequency, "", ""));
        return this;
    }

    Agreement build() {
        return new Agreement(clauses, variables, covenants, terms, references);
    }
}
