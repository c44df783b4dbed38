package org.lmanexus.reconciliation.alignment.match;

import java.util.List;

/// Lines of the old version that stand for lines of the new one; one of each, but for a paragraph
/// that was split or merged.
///
/// @param likeness 0 to 1
public record Pairing(List<Line> old, List<Line> fresh, MatchedBy matchedBy, double likeness) {

    public Pairing {
        old = List.copyOf(old);
        fresh = List.copyOf(fresh);
    }

    static Pairing exact(Line old, Line fresh) {
        return new Pairing(List.of(old), List.of(fresh), MatchedBy.EXACT, 1);
    }
}
