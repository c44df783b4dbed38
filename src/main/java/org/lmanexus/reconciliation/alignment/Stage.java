package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Change;
import org.lmanexus.reconciliation.alignment.match.Alignment;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;
import org.lmanexus.reconciliation.alignment.match.Pairing;

import java.util.List;

/// One comparison that proposals are drawn from: the baseline with the markup's text, or the two
/// views of a marked document.
///
/// @param step from the old lines to the new ones
/// @param whole whether the markup is taken for the whole agreement, so that what it lacks is
/// deleted
record Stage(Beside beside, Alignment step, Origin origin, Authors authors, boolean whole) {

    boolean onBaseline() {
        return step == beside.ground();
    }

    Footing footing(List<Line> old) {
        if (!onBaseline()) {
            return beside.footing(old);
        }
        Pairing pairing = step.ofOld(old.getFirst()).orElse(null);
        return pairing == null
                ? new Footing(old, MatchedBy.EXACT, 1)
                : new Footing(old, pairing.matchedBy(), pairing.likeness());
    }

    /// What a line of the new side stands on.
    Footing footingOfFresh(Line fresh) {
        return step.ofFresh(fresh).map(pairing -> footing(pairing.old())).orElse(Footing.NONE);
    }

    /// The baseline clause of a clause on the old side; null where it has none.
    @Nullable Integer base(int oldClause) {
        return onBaseline() ? Integer.valueOf(oldClause) : beside.wasRejected(oldClause);
    }

    /// The origin that the file's own mark gives, where it has one.
    Draft draft(org.lmanexus.reconciliation.Proposal.Kind kind, @Nullable Change change) {
        Origin marked = change == null || onBaseline() ? origin : Origin.of(change.markedBy());
        return new Draft(kind, marked);
    }

    /// Where an old line comes in the order of the new side.
    double place(Line old) {
        for (int i = old.index(); i >= 0; i--) {
            Pairing pairing = step.ofOld(step.old().lines().get(i)).orElse(null);
            if (pairing != null) {
                return pairing.fresh().getLast().index() + 0.5 + old.index() * 1e-6;
            }
        }
        return old.index() * 1e-6 - 1;
    }
}
