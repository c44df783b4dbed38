package org.lmanexus.reconciliation.alignment.match;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.alignment.text.Sentences;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Objects;

/// Pairs the lines of two versions: first the same words in the same place of a clause pair, then
/// the likest within what is left between them, and last across clauses.
final class LineMatcher {

    private static final double SAME_LABEL = 0.1;
    private static final double SAME_TERM = 0.25;
    private static final double OPENS_ALIKE = 0.35;
    private static final int OPENING_WORDS = 3;
    private static final double FUZZY = 0.6;
    private static final double HALF = 0.5;

    private final Version old;
    private final Version fresh;
    private final @Nullable Pairing[] byOld;
    private final @Nullable Pairing[] byFresh;

    /// Whether lines of different clauses are being paired, which wants more than a little
    /// likeness.
    private boolean across;

    LineMatcher(Version old, Version fresh) {
        this.old = old;
        this.fresh = fresh;
        this.byOld = new Pairing[old.lines().size()];
        this.byFresh = new Pairing[fresh.lines().size()];
    }

    void keep(Pairing pairing) {
        if (free(pairing.old(), pairing.fresh())) {
            pairing.old().forEach(line -> byOld[line.index()] = pairing);
            pairing.fresh().forEach(line -> byFresh[line.index()] = pairing);
        }
    }

    boolean free(List<Line> before, List<Line> after) {
        return before.stream().noneMatch(this::hasOld) && after.stream().noneMatch(this::hasFresh);
    }

    boolean hasOld(Line line) {
        return byOld[line.index()] != null;
    }

    boolean hasFresh(Line line) {
        return byFresh[line.index()] != null;
    }

    /// Pairs the lines of two clauses that are one.
    void within(ClausePair pair) {
        List<Line> before = old.linesOf(pair.old());
        List<Line> after = fresh.linesOf(pair.fresh());
        Line heading = old.heading(pair.old());
        Line newHeading = fresh.heading(pair.fresh());
        double alike =
                heading.key().equals(newHeading.key())
                        ? 1
                        : heading.bag().likeness(newHeading.bag());
        keep(new Pairing(List.of(heading), List.of(newHeading), pair.matchedBy(), alike));
        between(before, after, sameHead(pair));
    }

    /// Pairs what is left on both sides between two lines that kept their order.
    void leftovers() {
        List<Line> backbone = backbone();
        int oldFrom = 0;
        int freshFrom = 0;
        for (Line line : backbone) {
            Pairing pairing = Objects.requireNonNull(byOld[line.index()]);
            gap(oldFrom, line.index(), freshFrom, pairing.fresh().getFirst().index());
            oldFrom = pairing.old().getLast().index() + 1;
            freshFrom = pairing.fresh().getLast().index() + 1;
        }
        gap(oldFrom, byOld.length, freshFrom, byFresh.length);
    }

    List<Pairing> pairings() {
        List<Pairing> all = new ArrayList<>();
        for (Pairing pairing : byOld) {
            if (pairing != null && (all.isEmpty() || all.getLast() != pairing)) {
                all.add(pairing);
            }
        }
        return all;
    }

    private List<Line> backbone() {
        List<Line> paired =
                old.lines().stream()
                        .filter(
                                line -> {
                                    Pairing pairing = byOld[line.index()];
                                    return pairing != null && pairing.old().getFirst() == line;
                                })
                        .toList();
        int[] places =
                paired.stream()
                        .mapToInt(
                                line ->
                                        Objects.requireNonNull(byOld[line.index()])
                                                .fresh()
                                                .getFirst()
                                                .index())
                        .toArray();
        double[] weights = paired.stream().mapToDouble(line -> 1 + line.words()).toArray();
        BitSet kept = Increasing.heaviest(places, weights);
        return kept.stream().mapToObj(paired::get).toList();
    }

    private void gap(int oldFrom, int oldTo, int freshFrom, int freshTo) {
        if (oldFrom < oldTo && freshFrom < freshTo) {
            across = true;
            between(
                    old.lines().subList(oldFrom, oldTo),
                    fresh.lines().subList(freshFrom, freshTo),
                    false);
            across = false;
        }
    }

    /// Cuts at the pairs that the two lists already have, and pairs the free lines between them.
    private void between(List<Line> before, List<Line> after, boolean sameHead) {
        int cut = 0;
        int behind = -1;
        List<Line> free = new ArrayList<>();
        for (Line line : before) {
            Pairing pairing = byOld[line.index()];
            if (pairing == null) {
                free.add(line);
                continue;
            }
            int place = place(after, pairing.fresh().getFirst());
            if (place > behind) {
                pair(free, after.subList(cut, place), sameHead);
                free.clear();
                behind = place;
                cut = place + 1;
            }
        }
        pair(free, after.subList(cut, after.size()), sameHead);
    }

    /// Where a line stands among lines in order; negative where it does not.
    private static int place(List<Line> lines, Line line) {
        return Collections.binarySearch(
                lines, line, (a, b) -> Integer.compare(a.index(), b.index()));
    }

    private void pair(List<Line> before, List<Line> candidates, boolean sameHead) {
        List<Line> after =
                candidates.stream().filter(line -> byFresh[line.index()] == null).toList();
        if (before.isEmpty() || after.isEmpty()) {
            return;
        }
        InOrder.Bonus evidence = new Evidence(before, after);
        for (InOrder.Match match : Sequences.match(items(before), items(after), evidence)) {
            List<Line> from = before.subList(match.oldFrom(), match.oldTo());
            List<Line> to = after.subList(match.freshFrom(), match.freshTo());
            MatchedBy how = how(from, to, match.likeness(), sameHead);
            if (!across || how != MatchedBy.POSITION) {
                keep(new Pairing(from, to, how, match.likeness()));
            }
        }
    }

    static List<Sequences.Item> items(List<Line> lines) {
        return lines.stream().map(line -> new Sequences.Item(line.key(), line.bag())).toList();
    }

    /// What speaks for a pair of lines beside their words.
    private static final class Evidence implements InOrder.Bonus {

        private final List<Line> before;
        private final List<Line> after;
        private final BitSet open = new BitSet();
        private final BitSet openAfter = new BitSet();

        Evidence(List<Line> before, List<Line> after) {
            this.before = before;
            this.after = after;
            mark(before, open);
            mark(after, openAfter);
        }

        private static void mark(List<Line> lines, BitSet open) {
            for (int i = 0; i < lines.size(); i++) {
                open.set(i, !lines.get(i).heading() && Sentences.breakOff(lines.get(i).text()));
            }
        }

        @Override
        public double of(int old, int fresh) {
            return bonus(before.get(old), after.get(fresh));
        }

        @Override
        public boolean breaksOff(int old, int fresh) {
            return open.get(old) || openAfter.get(fresh);
        }
    }

    private static double bonus(Line before, Line after) {
        if (before.heading() != after.heading()) {
            return -1;
        }
        String term = before.definedTerm();
        if (term != null && term.equals(after.definedTerm())) {
            return SAME_TERM;
        }
        double label =
                before.label() != null && before.label().equals(after.label()) ? SAME_LABEL : 0;
        boolean opensAlike =
                before.key().startsWith(after.key()) || after.key().startsWith(before.key());
        boolean telling = label > 0 || Math.min(before.words(), after.words()) >= OPENING_WORDS;
        return opensAlike && telling ? label + OPENS_ALIKE : label;
    }

    private static MatchedBy how(
            List<Line> from, List<Line> to, double likeness, boolean sameHead) {
        if (likeness == 1) {
            return MatchedBy.EXACT;
        }
        String term = from.getFirst().definedTerm();
        if (term != null && term.equals(to.getFirst().definedTerm())) {
            return MatchedBy.DEFINITION;
        }
        if (sameHead && likeness >= HALF) {
            return MatchedBy.LABEL;
        }
        return likeness >= FUZZY ? MatchedBy.FUZZY : MatchedBy.POSITION;
    }

    /// Whether both clauses go by one number or one title, so that a line between them is at home.
    private boolean sameHead(ClausePair pair) {
        String label = old.clause(pair.old()).label();
        String title = old.clause(pair.old()).title();
        return label != null && label.equals(fresh.clause(pair.fresh()).label())
                || !title.isBlank() && title.equalsIgnoreCase(fresh.clause(pair.fresh()).title());
    }
}
