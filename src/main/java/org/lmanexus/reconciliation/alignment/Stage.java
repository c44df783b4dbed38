package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.document.Change;
import org.lmanexus.reconciliation.alignment.match.Alignment;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;
import org.lmanexus.reconciliation.alignment.match.Pairing;
import org.lmanexus.reconciliation.alignment.part.Coverage;
import org.lmanexus.reconciliation.alignment.part.OwnCount;
import org.lmanexus.reconciliation.alignment.part.Silence;

import java.util.List;

/// One comparison that proposals are drawn from: the baseline with the markup's text, or the two
/// views of a marked document.
///
/// @param step from the old lines to the new ones
/// @param part how much of the baseline the markup covers, and how its clauses would be numbered
record Stage(Beside beside, Alignment step, Origin origin, Authors authors, Part part) {

    /// @param coverage what the markup's silence means
    /// @param count the numbers of its clauses in the whole
    record Part(Coverage coverage, OwnCount count) {}

    /// What it means that a clause of the old side is missing; a mark leaves no doubt.
    Silence silence(int oldClause) {
        return onBaseline() ? part.coverage().ofClause(oldClause) : Silence.DELETED;
    }

    Silence silence(Line old) {
        return onBaseline() ? part.coverage().ofLine(old) : Silence.DELETED;
    }

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

    /// The number of a clause of the new side in the whole agreement.
    @Nullable String label(Agreement.Clause fresh) {
        return step.fresh() == beside.accepted() ? part.count().label(fresh) : fresh.label();
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
