package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.agreement.Agreement.Variable;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;

/// The values in the clauses, each with the name a banker would give it.
final class Variables {

    private Variables() {}

    /// A value where it stands, with its name before that is made unique.
    private record Found(Clause clause, BodyLine line, TermMention mention, Naming.Name name) {}

    static List<Variable> in(List<Clause> clauses) {
        List<Found> found =
                clauses.parallelStream().flatMap(clause -> found(clause).stream()).toList();
        List<String> labels = Labels.of(found.stream().map(Found::name).toList());
        List<Variable> variables = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            variables.add(variable(found.get(i), labels.get(i)));
        }
        return variables;
    }

    private static List<Found> found(Clause clause) {
        List<BodyLine> lines = BodyLines.of(clause);
        List<Found> found = new ArrayList<>();
        for (TermMention mention : mentions(clause, lines)) {
            BodyLine line = line(lines, mention.start());
            found.add(new Found(clause, line, mention, Naming.of(clause, line, mention)));
        }
        return found;
    }

    /// The values in a clause, from first to last: those in its words and those that are one only
    /// under the head of their column.
    private static List<TermMention> mentions(Clause clause, List<BodyLine> lines) {
        List<TermMention> mentions = new ArrayList<>(Terms.find(clause.body()));
        for (BodyLine line : lines) {
            if (line.inTable() && line.row() > 0) {
                for (BodyLine.Cell cell : line.cells()) {
                    Terms.inColumn(cell.text(), line.headOf(cell.column()))
                            .map(value -> mention(cell, value))
                            .filter(mention -> Terms.find(cell.text()).isEmpty())
                            .ifPresent(mentions::add);
                }
            }
        }
        mentions.sort((a, b) -> Integer.compare(a.start(), b.start()));
        return mentions;
    }

    private static TermMention mention(BodyLine.Cell cell, org.lmanexus.term.TermValue value) {
        return new TermMention(
                value, cell.text(), cell.start(), cell.start() + cell.text().length());
    }

    private static BodyLine line(List<BodyLine> lines, int at) {
        int low = 0;
        int high = lines.size() - 1;
        while (low < high) {
            int middle = (low + high + 1) / 2;
            if (lines.get(middle).start() <= at) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return lines.get(low);
    }

    private static Variable variable(Found found, String label) {
        TermMention mention = found.mention();
        TermKind kind = mention.value().kind();
        return new Variable(
                null,
                found.clause().order(),
                label,
                type(found.clause(), kind, found.line().term() != null),
                kind,
                mention.value().canonical(),
                mention.value().unit(),
                mention.text(),
                mention.start(),
                mention.end());
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
