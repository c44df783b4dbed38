package org.lmanexus.reconciliation.alignment.part;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/// The numbers that the clauses of a part would have in the whole, where the part counts them
/// afresh: a copy of Clauses 21 to 23 whose automatic numbers begin with 1.
public final class OwnCount {

    private final IntFunction<Agreement.@Nullable Clause> origin;
    private final Map<Integer, String> labels = new HashMap<>();
    private final boolean afresh;

    private OwnCount(List<Agreement.Clause> part, IntFunction<Agreement.@Nullable Clause> origin) {
        this.origin = origin;
        this.afresh = part.stream().filter(OwnCount::top).anyMatch(this::beginsAfresh);
        String above = "";
        String instead = "";
        for (Agreement.Clause clause : part) {
            String number = Gaps.number(clause);
            Agreement.Clause was = origin.apply(clause.order());
            if (top(clause)) {
                above = number;
                instead = afresh && was != null ? Gaps.number(was) : number;
                labels.put(clause.order(), instead);
            } else if (number.contains(".")) {
                labels.put(clause.order(), below(number, was, above, instead));
            } else {
                labels.put(clause.order(), was == null ? number : Gaps.number(was));
            }
        }
    }

    /// @param part the clauses of the markup
    /// @param origin the baseline clause that each was, by its order; null where it is new
    public static OwnCount of(
            List<Agreement.Clause> part, IntFunction<Agreement.@Nullable Clause> origin) {
        return new OwnCount(part, origin);
    }

    /// The number in the whole; its own where that is not known.
    public @Nullable String label(Agreement.Clause clause) {
        String label = labels.get(clause.order());
        return label == null || label.isEmpty() ? clause.label() : label;
    }

    private static String below(
            String number, Agreement.@Nullable Clause was, String above, String instead) {
        String parent = Gaps.parent(number);
        if (!above.isEmpty() && parent.equals(above)) {
            return instead + "." + Gaps.last(number);
        }
        if (was == null || Gaps.parent(Gaps.number(was)).equals(parent)) {
            return number;
        }
        return Gaps.number(was);
    }

    private boolean beginsAfresh(Agreement.Clause clause) {
        Agreement.Clause was = origin.apply(clause.order());
        return was != null && Gaps.number(clause).equals("1") && !Gaps.number(was).equals("1");
    }

    private static boolean top(Agreement.Clause clause) {
        return Gaps.number(clause).matches("\\d{1,3}");
    }
}
