package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal.ValueChange;
import org.lmanexus.reconciliation.alignment.passage.Passage;
import org.lmanexus.term.TermMention;
import org.lmanexus.term.TermValue;
import org.lmanexus.term.Terms;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Binds a changed value to the baseline's variable: the one that stands at that place, else the
/// one of the clause that holds the same value.
final class Variables {

    private final Map<Integer, List<Agreement.Variable>> byClause;

    private final Map<Integer, String> names;

    Variables(Agreement baseline) {
        this.names =
                baseline.clauses().stream()
                        .collect(
                                Collectors.toMap(Agreement.Clause::order, Agreement.Clause::title));
        this.byClause =
                baseline.variables().stream()
                        .collect(Collectors.groupingBy(Agreement.Variable::clause));
    }

    /// @param place where the value stands in the baseline; null where it is not known
    Binding bind(int clause, Passage.@Nullable Place place, TermMention before, TermMention after) {
        List<Agreement.Variable> here = byClause.getOrDefault(clause, List.of());
        List<Agreement.Variable> standing =
                here.stream()
                        .filter(variable -> place != null && overlaps(variable, place))
                        .toList();
        List<Agreement.Variable> holding =
                standing.stream().filter(variable -> holds(variable, before.value())).toList();
        if (!holding.isEmpty()) {
            return binding(holding.getFirst(), before, after, holding.size() == 1);
        }
        if (!standing.isEmpty()) {
            return binding(standing.getFirst(), before, after, standing.size() == 1);
        }
        List<Agreement.Variable> elsewhere =
                here.stream().filter(variable -> holds(variable, before.value())).toList();
        return elsewhere.stream()
                .min((a, b) -> Integer.compare(distance(a, place), distance(b, place)))
                .map(variable -> binding(variable, before, after, elsewhere.size() == 1))
                .orElseGet(() -> unbound(clause, before, after));
    }

    private static Binding binding(
            Agreement.Variable variable, TermMention before, TermMention after, boolean only) {
        return new Binding(
                change(variable.label(), before, after),
                true,
                holds(variable, before.value()),
                only,
                sameUnit(before, after));
    }

    /// A value that the baseline keeps no variable for goes by its clause and its kind.
    private Binding unbound(int clause, TermMention before, TermMention after) {
        String name = names.getOrDefault(clause, "") + ": " + before.value().kind().code();
        return new Binding(
                change(name, before, after), false, false, false, sameUnit(before, after));
    }

    private static ValueChange change(String label, TermMention before, TermMention after) {
        return new ValueChange(
                label,
                after.value().kind(),
                before.value().canonical(),
                after.value().canonical(),
                before.value().unit(),
                after.value().unit(),
                before.text(),
                after.text());
    }

    private static boolean sameUnit(TermMention before, TermMention after) {
        return before.value().kind() == after.value().kind()
                && Objects.equals(before.value().unit(), after.value().unit());
    }

    private static boolean holds(Agreement.Variable variable, TermValue value) {
        return Terms.same(new TermValue(variable.kind(), variable.value(), variable.unit()), value);
    }

    private static boolean overlaps(Agreement.Variable variable, Passage.Place place) {
        return variable.start() < place.bodyEnd() && variable.end() > place.bodyStart();
    }

    private static int distance(Agreement.Variable variable, Passage.@Nullable Place place) {
        return place == null ? 0 : Math.abs(variable.start() - place.bodyStart());
    }
}
