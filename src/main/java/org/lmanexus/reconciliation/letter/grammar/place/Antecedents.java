package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;

import java.util.regex.Pattern;

/// What was named before, to which `that definition` or `the same row` leads back.
///
/// @param base the place that a sentence is about
/// @param recent the clause or definition named last
public record Antecedents(@Nullable Target base, @Nullable Target recent) {

    /// The row that was named last.
    static final String SAME = "§same";

    /// What the name of a part of a schedule opens with, where the schedule was named before.
    static final String PART = "§part ";

    /// What `that definition` and `such Clause` name.
    private static final Target THAT = Target.clause("§that", "");

    private static final Pattern NAMED =
            Pattern.compile(
                    "(?:that|such|the said|the same|the foregoing)"
                        + " (?:definition|clause|section|schedule|part|table|sub-clause|provision)\\b(?!"
                        + " (?:[\\d(]|(?-i:[IVX]+|[A-Z])\\b))",
                    Pattern.CASE_INSENSITIVE);

    static @Nullable Element at(Spot spot) {
        return spot.read(NAMED, m -> THAT);
    }

    /// A place with what it takes over from those named before it.
    public Target resolved(Target named) {
        String row = recent == null ? "" : recent.row();
        Target target = named.row().equals(SAME) ? named.inRow(row) : named;
        if (target.clause().startsWith(PART)) {
            return target.partOf(base == null || base.clause().isEmpty() ? recent : base);
        }
        if (!target.clause().equals(THAT.clause())) {
            return target;
        }
        Target before = base != null && base.headed() ? base : recent;
        return before == null ? target : target.inside(before);
    }
}
