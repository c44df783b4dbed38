package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Variable;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The values in the clauses, each with the name a banker would give it: the term its line defines,
/// its row of a table, or its clause; numbered where one name would stand twice.
final class Variables {

    private static final int LONGEST_LABEL = 90;

    private final List<Clause> clauses;
    private final Set<String> taken = new HashSet<>();
    // The next number to try behind a label; the first repeat is (2)
    private final Map<String, Integer> counts = new HashMap<>();

    Variables(List<Clause> clauses) {
        this.clauses = clauses;
    }

    List<Variable> found() {
        List<Variable> variables = new ArrayList<>();
        for (Clause clause : clauses) {
            for (TermMention mention : Terms.find(clause.body())) {
                variables.add(variable(clause, mention));
            }
        }
        return variables;
    }

    private Variable variable(Clause clause, TermMention mention) {
        String line = line(clause.body(), mention.start());
        Optional<String> term = DefinedTerms.opening(line);
        return new Variable(
                null,
                clause.order(),
                unique(term.orElseGet(() -> name(clause, line, mention))),
                type(clause, mention.value().kind(), term.isPresent()),
                mention.value().kind(),
                mention.value().canonical(),
                mention.value().unit(),
                mention.text(),
                mention.start(),
                mention.end());
    }

    private static String line(String body, int at) {
        int from = body.lastIndexOf('\n', Math.max(0, at - 1)) + 1;
        int to = body.indexOf('\n', at);
        return body.substring(Math.min(from, at), to < 0 ? body.length() : to);
    }

    private static String name(Clause clause, String line, TermMention mention) {
        String title = clause.title().isBlank() ? "Clause " + clause.label() : clause.title();
        int tab = line.indexOf('\t');
        String row = tab > 0 ? line.substring(0, tab).strip() : "";
        if (row.isEmpty() || row.equals(mention.text())) {
            return title;
        }
        return title + " – " + row;
    }

    private String unique(String wanted) {
        String label =
                wanted.length() > LONGEST_LABEL
                        ? wanted.substring(0, LONGEST_LABEL - 1) + "…"
                        : wanted;
        String free = label;
        while (!taken.add(free)) {
            free = label + " (" + counts.merge(label, 2, (last, first) -> last + 1) + ")";
        }
        return free;
    }

    private static VariableType type(Clause clause, TermKind kind, boolean defined) {
        if (kind == TermKind.RATIO) {
            return VariableType.RATIO;
        }
        if (clause.type() == ClauseType.COVENANT) {
            return VariableType.COVENANT;
        }
        return switch (kind) {
            case MONEY, PERCENTAGE, BASIS_POINTS, INDEX -> VariableType.FINANCIAL;
            default -> defined ? VariableType.DEFINITION : VariableType.FINANCIAL;
        };
    }
}
