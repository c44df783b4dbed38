package org.lmanexus.support;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermValue;

import java.util.ArrayList;
import java.util.List;

/// A small agreement for tests, clause by clause; a variable belongs to the clause before it.
public final class AgreementBuilder {

    private final List<Agreement.Clause> clauses = new ArrayList<>();
    private final List<Agreement.Variable> variables = new ArrayList<>();
    private final List<Agreement.Covenant> covenants = new ArrayList<>();

    public AgreementBuilder clause(String label, String title, ClauseType type, String body) {
        boolean sensitive = type == ClauseType.FINANCIAL || type == ClauseType.COVENANT;
        clauses.add(
                new Agreement.Clause(
                        null,
                        clauses.size() + 1,
                        label,
                        title,
                        type,
                        sensitive,
                        body,
                        clauses.size() + 1));
        return this;
    }

    /// @param text its words, found in the clause's body
    public AgreementBuilder variable(String label, TermValue value, String text) {
        Agreement.Clause clause = clauses.getLast();
        int start = clause.body().indexOf(text);
        if (start < 0) {
            throw new IllegalArgumentException(text + " is not in " + clause.body());
        }
        variables.add(
                new Agreement.Variable(
                        null,
                        clause.order(),
                        label,
                        value.kind() == TermKind.RATIO
                                ? VariableType.RATIO
                                : VariableType.FINANCIAL,
                        value.kind(),
                        value.canonical(),
                        value.unit(),
                        text,
                        start,
                        start + text.length()));
        return this;
    }

    public AgreementBuilder covenant(String name, String threshold) {
        covenants.add(
                new Agreement.Covenant(
                        clauses.getLast().order(), name, "quarterly", threshold, name));
        return this;
    }

    public Agreement build() {
        return new Agreement(clauses, variables, covenants, List.of(), List.of());
    }

    public static TermValue ratio(String value) {
        return new TermValue(TermKind.RATIO, value, "x");
    }

    public static TermValue money(String currency, String value) {
        return new TermValue(TermKind.MONEY, value, currency);
    }

    public static TermValue percentage(String value) {
        return new TermValue(TermKind.PERCENTAGE, value, "%");
    }
}
