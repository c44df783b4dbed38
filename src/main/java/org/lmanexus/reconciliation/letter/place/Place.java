package org.lmanexus.reconciliation.letter.place;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;

/// Where a target lies: a stretch of a clause's body, or nowhere and why.
///
/// @param whole whether the target is the clause itself, not a part of its body
/// @param problem why the place is not sure; empty for none
public record Place(
        Agreement.@Nullable Clause clause, int start, int end, boolean whole, String problem) {

    public static Place nowhere(String problem) {
        return new Place(null, 0, 0, false, problem);
    }

    public static Place of(Agreement.Clause clause) {
        return new Place(clause, 0, clause.body().length(), true, "");
    }

    public Place part(int from, int to) {
        return new Place(clause, from, to, false, problem);
    }

    Place but(String doubt) {
        return new Place(clause, start, end, whole, doubt);
    }

    public String text() {
        return clause == null ? "" : clause.body().substring(start, end);
    }
}
