package org.lmanexus.reconciliation.alignment.part;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.alignment.match.Alignment;
import org.lmanexus.reconciliation.alignment.match.ClausePair;
import org.lmanexus.reconciliation.alignment.match.Line;

import java.util.ArrayList;
import java.util.List;

/// The runs of baseline clauses that a markup does not have.
final class Gaps {

    /// So many clauses in a row that the markup has are a passage, not a rider.
    private static final int PASSAGE = 3;

    private final Alignment ground;
    private final List<Agreement.Clause> clauses;
    private final List<Integer> covered;

    /// @param covered 1 for each baseline clause that the markup has, 0 for the others
    Gaps(Alignment ground, List<Integer> covered) {
        this.ground = ground;
        this.clauses = ground.old().clauses();
        this.covered = covered;
    }

    /// Clauses that are missing one behind the other.
    ///
    /// @param within whether the markup has clauses before and behind them
    /// @param amid whether these are passages, a few clauses each
    /// @param closed whether the numbers in the markup go on without them
    /// @param elided whether the markup says that something was left out there
    /// @param fresh the words of new clauses that stand there now
    record Gap(
            List<Integer> clauses,
            boolean within,
            boolean amid,
            boolean closed,
            boolean elided,
            int fresh) {}

    List<Gap> all() {
        List<Gap> gaps = new ArrayList<>();
        int from = 0;
        while (from < clauses.size()) {
            int to = from;
            while (to < clauses.size() && covered.get(to) == 0) {
                to++;
            }
            if (to > from) {
                gaps.add(gap(from, to));
            }
            from = to + 1;
        }
        return gaps;
    }

    private Gap gap(int from, int to) {
        List<Integer> missing =
                clauses.subList(from, to).stream().map(Agreement.Clause::order).toList();
        boolean within = from > 0 && to < clauses.size();
        Integer before = from == 0 ? null : became(clauses.get(from - 1).order());
        Integer behind = to == clauses.size() ? null : became(clauses.get(to).order());
        List<Line> between = between(before, behind);
        return new Gap(
                missing,
                within,
                within && passage(from - 1, -1) && passage(to, 1),
                before != null && behind != null && closed(from, to, before, behind),
                between.stream().anyMatch(Elision::is),
                between.stream()
                        .filter(line -> line.clause() != 0 && wasNothing(line))
                        .mapToInt(Line::words)
                        .sum());
    }

    private boolean wasNothing(Line line) {
        return ground.ofFresh(line).isEmpty();
    }

    private @Nullable Integer became(int order) {
        return ground.ofOldClause(order).map(ClausePair::fresh).orElse(null);
    }

    private boolean passage(int at, int step) {
        for (int i = 0; i < PASSAGE; i++) {
            int place = at + i * step;
            if (place >= 0 && place < covered.size() && covered.get(place) == 0) {
                return false;
            }
        }
        return true;
    }

    /// The lines of the markup from the clause before the gap to the one behind it.
    private List<Line> between(@Nullable Integer before, @Nullable Integer behind) {
        List<Line> lines = ground.fresh().lines();
        int from = before == null ? 0 : first(before);
        int to = behind == null ? lines.size() : first(behind);
        return from < to ? lines.subList(from, to) : List.of();
    }

    private int first(int clause) {
        return ground.fresh().linesOf(clause).getFirst().index();
    }

    /// Whether the clause behind has the number of the first one missing, or follows the one
    /// before.
    private boolean closed(int from, int to, int before, int behind) {
        String first = number(clauses.get(from));
        String was = number(clauses.get(to));
        String is = number(ground.fresh().clause(behind));
        boolean sameParent = parent(first).equals(parent(was));
        return !first.isEmpty()
                && sameParent
                && !last(is).equals(last(was))
                && (last(is).equals(last(first))
                        || follows(number(ground.fresh().clause(before)), is));
    }

    private static boolean follows(String one, String next) {
        return parent(one).equals(parent(next))
                && last(one).matches("\\d{1,4}")
                && last(next).matches("\\d{1,4}")
                && Integer.parseInt(last(next)) == Integer.parseInt(last(one)) + 1;
    }

    static String number(Agreement.Clause clause) {
        return clause.label() == null ? "" : clause.label().replaceAll("[.\\s]+$", "");
    }

    static String parent(String number) {
        return number.substring(0, Math.max(0, number.lastIndexOf('.')));
    }

    static String last(String number) {
        return number.substring(number.lastIndexOf('.') + 1);
    }
}
