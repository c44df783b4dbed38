package org.lmanexus.reconciliation.alignment.part;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.alignment.match.Alignment;
import org.lmanexus.reconciliation.alignment.match.Line;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much of the baseline a markup covers, told from the words, the runs of clauses that are
/// missing and what stands in their place; and so which of them its silence deletes.
public final class Coverage {

    /// From here on, a markup is taken for the whole agreement.
    private static final double WHOLE = 0.85;

    /// Below this it is an extract: what it lacks is deleted only where the numbers close up.
    private static final double EXTRACT = 0.4;

    /// So much of the agreement, missing in one piece, nobody strikes without a word.
    private static final double LONG = 0.05;

    /// A clause of which less is covered is quoted, not restated.
    private static final double QUOTED = 0.5;

    /// Fewer clauses may well be struck between two that stay.
    private static final int FEW = 3;

    private final Alignment ground;
    private final Map<Integer, Share> shares = new HashMap<>();
    private final Map<Integer, Silence> silences = new HashMap<>();
    private final double share;
    private final int covered;

    private Coverage(Alignment ground) {
        this.ground = ground;
        for (Line line : ground.old().lines()) {
            int found = ground.ofOld(line).isPresent() ? line.words() : 0;
            shares.merge(line.clause(), new Share(line.words(), found), Share::plus);
        }
        Share all = shares.values().stream().reduce(new Share(0, 0), Share::plus);
        this.share = all.part();
        List<Agreement.Clause> clauses = ground.old().clauses();
        this.covered = (int) clauses.stream().filter(this::covers).count();
        new Gaps(ground, clauses.stream().map(c -> covers(c) ? 1 : 0).toList())
                .all()
                .forEach(gap -> silences.putAll(all(gap, silence(gap, all.words()))));
    }

    public static Coverage of(Alignment ground) {
        return new Coverage(ground);
    }

    /// Words of a clause, and those of lines that the markup has too.
    private record Share(int words, int found) {

        Share plus(Share other) {
            return new Share(words + other.words, found + other.found);
        }

        double part() {
            return words == 0 ? 1 : (double) found / words;
        }
    }

    private boolean covers(Agreement.Clause clause) {
        return ground.ofOldClause(clause.order()).isPresent() || of(clause.order()) >= QUOTED;
    }

    private double of(int clause) {
        Share found = shares.get(clause);
        return found == null ? 1 : found.part();
    }

    private static Map<Integer, Silence> all(Gaps.Gap gap, Silence silence) {
        Map<Integer, Silence> all = new HashMap<>();
        gap.clauses().forEach(order -> all.put(order, silence));
        return all;
    }

    private Silence silence(Gaps.Gap gap, int all) {
        int words = gap.clauses().stream().map(shares::get).mapToInt(Share::words).sum();
        boolean lengthy = words > LONG * all && gap.clauses().size() > FEW;
        boolean replaced = gap.fresh() >= 0.3 * words;
        if (gap.elided()) {
            return Silence.SKIPPED;
        }
        if (share >= WHOLE) {
            return lengthy && !replaced ? Silence.DOUBTED : Silence.DELETED;
        }
        if (gap.within() && gap.clauses().size() <= FEW) {
            boolean close = gap.closed() && gap.clauses().size() < FEW;
            return close
                    ? Silence.DELETED
                    : share < EXTRACT && !gap.amid() ? Silence.SKIPPED : Silence.DOUBTED;
        }
        return share < EXTRACT || !replaced && (lengthy || !gap.within())
                ? Silence.SKIPPED
                : Silence.DOUBTED;
    }

    public boolean partial() {
        return share < WHOLE;
    }

    /// For the reasons shown with a proposal.
    public String said() {
        return "markup covers a part only: %d of %d clauses, %d %% of the words"
                .formatted(covered, ground.old().clauses().size(), Math.round(100 * share));
    }

    /// What it means that a clause is missing.
    public Silence ofClause(int order) {
        return silences.getOrDefault(order, Silence.DELETED);
    }

    /// What it means that a line is missing from a clause that the markup has.
    public Silence ofLine(Line line) {
        if (silences.containsKey(line.clause())) {
            return ofClause(line.clause());
        }
        boolean quoted = partial() && of(line.clause()) < QUOTED;
        return quoted || elided(line.clause()) ? Silence.SKIPPED : Silence.DELETED;
    }

    private boolean elided(int clause) {
        return ground.ofOldClause(clause).map(pair -> ground.fresh().linesOf(pair.fresh())).stream()
                .flatMap(Collection::stream)
                .anyMatch(Elision::is);
    }
}
