package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;

import java.util.List;

/// What lines of the markup stand on in the baseline.
///
/// @param lines of the baseline; empty where nothing was found
/// @param matchedBy the weakest link between the two
/// @param likeness 0 to 1
record Footing(List<Line> lines, MatchedBy matchedBy, double likeness) {

    static final Footing NONE = new Footing(List.of(), MatchedBy.NONE, 0);

    /// The baseline clause; null where nothing was found.
    @Nullable Integer clause() {
        return lines.isEmpty() ? null : lines.getFirst().clause();
    }
}
