package org.lmanexus.reconciliation.alignment.match;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/// Pairs two short lists of texts that keep their order, so that the most words find their like.
/// One text may stand for two or three that follow each other: a paragraph that was split or
/// merged. Two or three may stand for as many where one breaks off within a sentence: a page ended
/// there in one version only.
public final class InOrder {

    /// Less alike than this, two texts are strangers.
    public static final double FLOOR = 0.35;

    private static final int[][] SHAPES = {
        {1, 1}, {1, 2}, {2, 1}, {1, 3}, {3, 1}, {2, 2}, {2, 3}, {3, 2}
    };
    private static final double JOINT = 0.75;
    private static final double ACROSS = 0.85;

    private final List<Bag> old;
    private final List<Bag> fresh;
    private final Bonus bonus;
    private final double[][] gain;
    private final byte[][] step;

    private InOrder(List<Bag> old, List<Bag> fresh, Bonus bonus) {
        this.old = old;
        this.fresh = fresh;
        this.bonus = bonus;
        this.gain = new double[old.size() + 1][fresh.size() + 1];
        this.step = new byte[old.size() + 1][fresh.size() + 1];
    }

    /// What speaks for a pair beside its words, from 0 to 1.
    @FunctionalInterface
    public interface Bonus {
        double of(int old, int fresh);

        /// Whether the one or the other breaks off within a sentence.
        default boolean breaksOff(int old, int fresh) {
            return false;
        }
    }

    /// Texts of the old list, from `oldFrom` to before `oldTo`, that stand for texts of the new
    /// one.
    public record Match(int oldFrom, int oldTo, int freshFrom, int freshTo, double likeness) {}

    public static List<Match> match(List<Bag> old, List<Bag> fresh, Bonus bonus) {
        if (old.isEmpty() || fresh.isEmpty()) {
            return List.of();
        }
        return new InOrder(old, fresh, bonus).solve();
    }

    private List<Match> solve() {
        for (int i = old.size(); i >= 0; i--) {
            for (int j = fresh.size(); j >= 0; j--) {
                best(i, j);
            }
        }
        Deque<Match> matches = new ArrayDeque<>();
        int i = 0;
        int j = 0;
        while (i < old.size() && j < fresh.size()) {
            int chosen = step[i][j];
            if (chosen >= 0) {
                int[] shape = SHAPES[chosen];
                matches.add(new Match(i, i + shape[0], j, j + shape[1], likeness(i, j, shape)));
                i += shape[0];
                j += shape[1];
            } else {
                i += chosen == -1 ? 1 : 0;
                j += chosen == -2 ? 1 : 0;
            }
        }
        return List.copyOf(matches);
    }

    private void best(int i, int j) {
        double most = 0;
        byte how = -1;
        if (i < old.size() && gain[i + 1][j] >= most) {
            most = gain[i + 1][j];
        }
        if (j < fresh.size() && gain[i][j + 1] > most) {
            most = gain[i][j + 1];
            how = -2;
        }
        for (byte s = 0; s < SHAPES.length; s++) {
            int[] shape = SHAPES[s];
            if (i + shape[0] <= old.size() && j + shape[1] <= fresh.size()) {
                double sum = worth(i, j, shape) + gain[i + shape[0]][j + shape[1]];
                if (sum > most) {
                    most = sum;
                    how = s;
                }
            }
        }
        gain[i][j] = most;
        step[i][j] = how;
    }

    /// What a pair adds; negative where it is none.
    private double worth(int i, int j, int[] shape) {
        boolean joint = shape[0] + shape[1] > 2;
        boolean across = shape[0] > 1 && shape[1] > 1;
        if (across ? !bonus.breaksOff(i, j) : joint && !mayJoin(i, j, shape)) {
            return -1;
        }
        double extra = bonus(i, j, shape);
        double floor = across ? ACROSS : joint ? JOINT : FLOOR;
        if (!joint && old.get(i).bound(fresh.get(j)) + extra < floor) {
            return -1;
        }
        double likeness = likeness(i, j, shape);
        if (likeness + (joint ? 0 : extra) < floor) {
            return -1;
        }
        int words = Math.min(words(old, i, shape[0]), words(fresh, j, shape[1]));
        return (likeness + extra - FLOOR + 0.05) * (words + 1);
    }

    private double bonus(int i, int j, int[] shape) {
        double most = -1;
        for (int a = i; a < i + shape[0]; a++) {
            for (int b = j; b < j + shape[1]; b++) {
                most = Math.max(most, bonus.of(a, b));
            }
        }
        return most;
    }

    /// A join of strangers is told from its parts: the one text holds most of each of the others.
    private boolean mayJoin(int i, int j, int[] shape) {
        List<Bag> parts =
                shape[0] > 1 ? old.subList(i, i + shape[0]) : fresh.subList(j, j + shape[1]);
        Bag whole = shape[0] > 1 ? fresh.get(j) : old.get(i);
        int words = parts.stream().mapToInt(Bag::size).sum();
        return words <= 2 * whole.size()
                && whole.size() <= 2 * words
                && parts.stream()
                        .allMatch(part -> part.size() > 0 && part.containment(whole) >= 0.6);
    }

    private double likeness(int i, int j, int[] shape) {
        return joined(old, i, shape[0]).likeness(joined(fresh, j, shape[1]));
    }

    private static Bag joined(List<Bag> bags, int from, int count) {
        return count == 1 ? bags.get(from) : Bag.join(bags.subList(from, from + count));
    }

    private static int words(List<Bag> bags, int from, int count) {
        int words = 0;
        for (int i = from; i < from + count; i++) {
            words += bags.get(i).size();
        }
        return words;
    }
}
