package org.lmanexus.reconciliation.alignment;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.alignment.match.Alignment;
import org.lmanexus.reconciliation.alignment.match.ClausePair;
import org.lmanexus.reconciliation.alignment.match.Line;
import org.lmanexus.reconciliation.alignment.match.Marks;
import org.lmanexus.reconciliation.alignment.match.MatchedBy;
import org.lmanexus.reconciliation.alignment.match.Pairing;
import org.lmanexus.reconciliation.alignment.match.Version;
import org.lmanexus.reconciliation.alignment.passage.Passage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;

/// A markup laid beside its baseline: which of its lines and clauses stands for which.
///
/// @param ground from the baseline to the markup as it reads with every change rejected; to the
/// markup
///     itself where nothing in it is marked
/// @param marks from the rejected to the accepted view; null where nothing is marked
record Beside(Agreement baseline, Document markup, Alignment ground, @Nullable Alignment marks) {

    static Beside lay(Agreement baseline, Document markup, AgreementReader reader) {
        Version base = Version.of(baseline);
        Version accepted =
                Alignment.version(markup, View.ACCEPTED, reader.outline(markup, View.ACCEPTED));
        if (!markup.marked()) {
            return new Beside(baseline, markup, Alignment.of(base, accepted), null);
        }
        Version rejected =
                Alignment.version(markup, View.REJECTED, reader.outline(markup, View.REJECTED));
        return new Beside(
                baseline,
                markup,
                Alignment.of(base, rejected),
                Marks.align(markup, rejected, accepted));
    }

    Version base() {
        return ground.old();
    }

    Version accepted() {
        return marks == null ? ground.fresh() : marks.fresh();
    }

    /// What lines of the markup stand on; of its rejected view where it is marked.
    Footing footing(List<Line> lines) {
        List<Line> found = new ArrayList<>();
        MatchedBy weakest = MatchedBy.EXACT;
        double likeness = 1;
        for (Line line : lines) {
            Optional<Pairing> pairing = ground.ofFresh(line);
            if (pairing.isPresent()) {
                pairing.get().old().stream()
                        .filter(old -> !found.contains(old))
                        .forEach(found::add);
                MatchedBy how = pairing.get().matchedBy();
                weakest = how.compareTo(weakest) > 0 ? how : weakest;
                likeness = Math.min(likeness, pairing.get().likeness());
            }
        }
        found.sort((a, b) -> Integer.compare(a.index(), b.index()));
        return found.isEmpty() ? Footing.NONE : new Footing(found, weakest, likeness);
    }

    /// What a line of the accepted view stands on.
    Footing footingOfAccepted(Line line) {
        if (marks == null) {
            return footing(List.of(line));
        }
        return marks.ofFresh(line).map(pairing -> footing(pairing.old())).orElse(Footing.NONE);
    }

    /// What the marked changes make of lines of the rejected view; empty where nothing is marked.
    String afterMarks(List<Line> rejected) {
        Alignment step = marks;
        if (step == null) {
            return "";
        }
        List<Line> after =
                rejected.stream()
                        .flatMap(line -> step.ofOld(line).stream())
                        .filter(Collections.newSetFromMap(new IdentityHashMap<>())::add)
                        .flatMap(pairing -> pairing.fresh().stream())
                        .toList();
        return new Passage(after).text();
    }

    /// The clause of the accepted view that a baseline clause became; null where it is gone.
    @Nullable Integer became(int baseClause) {
        Integer fresh = ground.ofOldClause(baseClause).map(ClausePair::fresh).orElse(null);
        if (fresh == null || marks == null) {
            return fresh;
        }
        return marks.ofOldClause(fresh).map(ClausePair::fresh).orElse(null);
    }

    /// The baseline clause that a clause of the accepted view was; null where it is new.
    @Nullable Integer was(int acceptedClause) {
        Integer rejected =
                marks == null
                        ? Integer.valueOf(acceptedClause)
                        : marks.ofFreshClause(acceptedClause).map(ClausePair::old).orElse(null);
        return rejected == null ? null : wasRejected(rejected);
    }

    /// The same for a clause of the rejected view, or of a markup without marks.
    @Nullable Integer wasRejected(int clause) {
        return ground.ofFreshClause(clause).map(ClausePair::old).orElse(null);
    }

    /// The baseline clause that a clause of the accepted view comes behind; 0 before the first.
    int behind(int acceptedClause) {
        int behind = 0;
        for (Agreement.Clause clause : accepted().clauses()) {
            if (clause.order() >= acceptedClause) {
                break;
            }
            Integer was = was(clause.order());
            behind = was == null ? behind : was;
        }
        return behind;
    }
}
