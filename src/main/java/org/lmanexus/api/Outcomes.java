package org.lmanexus.api;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.Reconciliations.Outcome;

import java.util.List;
import java.util.Locale;

/// What became of each item of a bulk decision.
record Outcomes(int decided, int refused, List<One> outcomes) {

    static Outcomes of(List<Outcome> outcomes) {
        List<One> all = outcomes.stream().map(One::of).toList();
        int refused = (int) all.stream().filter(one -> one.problem() != null).count();
        return new Outcomes(all.size() - refused, refused, all);
    }

    /// @param decision null where it was refused
    /// @param problem the type of the problem; null where it was decided
    /// @param detail why it was refused, or what a reviewer should know beside the decision
    record One(
            String itemId,
            @Nullable String decision,
            @Nullable String problem,
            @Nullable String detail) {

        static One of(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Decided done ->
                        new One(
                                done.itemId(),
                                done.decision().name().toLowerCase(Locale.ROOT),
                                null,
                                done.note());
                case Outcome.Refused refused ->
                        new One(
                                refused.itemId(),
                                null,
                                String.valueOf(Problems.of(refused.refusal()).getType()),
                                refused.why());
            };
        }
    }
}
