package org.lmanexus.reconciliation.alignment.match;

import org.lmanexus.agreement.Agreement;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Pairs the clauses of two versions: by lines that both have, by number, by title, by likeness
/// within what is left between two pairs, and last by likeness anywhere, as a clause that moved.
final class ClauseMatcher {

    private static final double LABEL_FLOOR = 0.5;
    private static final double TITLE_FLOOR = 0.35;
    private static final double MOVE_FLOOR = 0.8;
    private static final double SAME_TITLE_FLOOR = 0.6;
    private static final double MARGIN = 0.1;
    private static final int MOVE_WORDS = 8;
    private static final long BUDGET = 2_000_000;

    private final Version old;
    private final Version fresh;
    private final Map<Integer, Bag> oldBags = new HashMap<>();
    private final Map<Integer, Bag> freshBags = new HashMap<>();
    private final Map<Integer, ClausePair> byOld = new LinkedHashMap<>();
    private final Set<Integer> freshTaken = new HashSet<>();

    ClauseMatcher(Version old, Version fresh) {
        this.old = old;
        this.fresh = fresh;
        old.clauses().forEach(clause -> oldBags.put(clause.order(), bag(old, clause)));
        fresh.clauses().forEach(clause -> freshBags.put(clause.order(), bag(fresh, clause)));
    }

    /// @param anchors lines that only one line of each version says
    /// @return the pairs in the order of the old version
    List<ClausePair> match(List<Pairing> anchors) {
        byVotes(anchors);
        byKey(ClauseKey::labelAndTitle, LABEL_FLOOR, MatchedBy.LABEL);
        byKey(ClauseKey::title, TITLE_FLOOR, MatchedBy.LABEL);
        byKey(Agreement.Clause::label, LABEL_FLOOR, MatchedBy.LABEL);
        inGaps();
        List<Integer> all = fresh.clauses().stream().map(Agreement.Clause::order).toList();
        old.clauses().forEach(clause -> anywhere(clause.order(), all));
        return withMoves();
    }

    /// Pairs clauses that went with clauses that came, where their words leave no doubt.
    List<ClausePair> moves(Set<Integer> gone, Set<Integer> come) {
        old.clauses().stream()
                .map(Agreement.Clause::order)
                .filter(gone::contains)
                .forEach(order -> anywhere(order, come));
        return List.copyOf(byOld.values());
    }

    private void byVotes(List<Pairing> anchors) {
        List<Vote> all = Vote.heaviestFirst(anchors);
        all.removeIf(
                vote ->
                        3 * vote.words()
                                < Math.min(bag(vote.old()).size(), freshBag(vote.fresh()).size()));
        all.stream()
                .filter(vote -> sameHead(vote.old(), vote.fresh()))
                .forEach(vote -> pair(vote.old(), vote.fresh(), MatchedBy.EXACT));
        all.forEach(vote -> pair(vote.old(), vote.fresh(), MatchedBy.EXACT));
    }

    private boolean sameHead(int from, int to) {
        String head = ClauseKey.labelAndTitle(old.clause(from));
        return head != null && head.equalsIgnoreCase(ClauseKey.labelAndTitle(fresh.clause(to)));
    }

    /// Whether both have titles, and these have little in common.
    private boolean strangers(int from, int to) {
        String title = ClauseKey.title(old.clause(from));
        String other = ClauseKey.title(fresh.clause(to));
        return title != null
                && other != null
                && Bag.of(title).likeness(Bag.of(other)) < TITLE_FLOOR;
    }

    /// Pairs the clauses that alone have a key in their version.
    private void byKey(ClauseKey key, double floor, MatchedBy matchedBy) {
        Map<String, Integer> before = key.only(old, byOld.keySet());
        Map<String, Integer> after = key.only(fresh, freshTaken);
        before.forEach(
                (name, order) -> {
                    Integer other = after.get(name);
                    if (other != null && alike(order, other) >= floor) {
                        pair(order, other, matchedBy);
                    }
                });
    }

    private void inGaps() {
        List<Integer> left = new ArrayList<>();
        List<Integer> right = new ArrayList<>();
        int behind = 0;
        for (Agreement.Clause clause : old.clauses()) {
            ClausePair pair = byOld.get(clause.order());
            if (pair == null) {
                left.add(clause.order());
            } else if (pair.fresh() > behind) {
                gap(left, between(behind, pair.fresh(), right));
                left.clear();
                behind = pair.fresh();
            }
        }
        gap(left, between(behind, Integer.MAX_VALUE, right));
    }

    private List<Integer> between(int behind, int before, List<Integer> buffer) {
        buffer.clear();
        for (Agreement.Clause clause : fresh.clauses()) {
            if (clause.order() > behind
                    && clause.order() < before
                    && !freshTaken.contains(clause.order())) {
                buffer.add(clause.order());
            }
        }
        return buffer;
    }

    private void gap(List<Integer> left, List<Integer> right) {
        if ((long) left.size() * right.size() > BUDGET) {
            return;
        }
        List<Bag> before = left.stream().map(this::bag).toList();
        List<Bag> after = right.stream().map(this::freshBag).toList();
        for (InOrder.Match match : InOrder.match(before, after, (i, j) -> 0)) {
            if (match.oldTo() - match.oldFrom() == 1 && match.freshTo() - match.freshFrom() == 1) {
                int from = left.get(match.oldFrom());
                int to = right.get(match.freshFrom());
                boolean alike = match.likeness() >= 0.6;
                if (alike || !strangers(from, to)) {
                    pair(from, to, alike ? MatchedBy.FUZZY : MatchedBy.POSITION);
                }
            }
        }
    }

    private void anywhere(int order, Collection<Integer> candidates) {
        Bag bag = bag(order);
        if (byOld.containsKey(order) || bag.size() < MOVE_WORDS) {
            return;
        }
        int best = 0;
        double most = 0;
        double next = 0;
        for (int other : candidates) {
            if (freshTaken.contains(other) || bag.bound(freshBag(other)) <= next) {
                continue;
            }
            double alike = alike(order, other);
            next = Math.max(next, Math.min(alike, most));
            if (alike > most) {
                most = alike;
                best = other;
            }
        }
        if (best > 0 && most >= floor(order, best) && most - next >= MARGIN) {
            pair(order, best, MatchedBy.MOVE, most - next);
        }
    }

    /// A clause that keeps its title may be edited more on its way.
    private double floor(int from, int to) {
        String title = ClauseKey.title(old.clause(from));
        boolean same = title != null && title.equals(ClauseKey.title(fresh.clause(to)));
        return same ? SAME_TITLE_FLOOR : MOVE_FLOOR;
    }

    private List<ClausePair> withMoves() {
        List<ClausePair> pairs =
                byOld.values().stream()
                        .sorted((a, b) -> Integer.compare(a.old(), b.old()))
                        .toList();
        int[] places = pairs.stream().mapToInt(ClausePair::fresh).toArray();
        // Fewest clauses moved; of two that changed places, the shorter one did.
        double[] weights =
                pairs.stream()
                        .mapToDouble(pair -> 1 + Math.min(bag(pair.old()).size(), 5000) / 1e7)
                        .toArray();
        BitSet stayed = Increasing.heaviest(places, weights);
        List<ClausePair> moved = new ArrayList<>();
        for (int i = 0; i < pairs.size(); i++) {
            ClausePair pair = pairs.get(i);
            moved.add(
                    new ClausePair(
                            pair.old(),
                            pair.fresh(),
                            pair.matchedBy(),
                            pair.likeness(),
                            pair.margin(),
                            !stayed.get(i)));
        }
        return moved;
    }

    private void pair(int from, int to, MatchedBy matchedBy) {
        pair(from, to, matchedBy, 1);
    }

    private void pair(int from, int to, MatchedBy matchedBy, double margin) {
        if (!byOld.containsKey(from) && freshTaken.add(to)) {
            byOld.put(from, new ClausePair(from, to, matchedBy, alike(from, to), margin, false));
        }
    }

    private double alike(int from, int to) {
        return bag(from).likeness(freshBag(to));
    }

    private Bag bag(int order) {
        return Objects.requireNonNull(oldBags.get(order));
    }

    private Bag freshBag(int order) {
        return Objects.requireNonNull(freshBags.get(order));
    }

    private static Bag bag(Version version, Agreement.Clause clause) {
        return Bag.join(version.linesOf(clause.order()).stream().map(Line::bag).toList());
    }
}
