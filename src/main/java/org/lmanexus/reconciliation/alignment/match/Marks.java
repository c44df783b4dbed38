package org.lmanexus.reconciliation.alignment.match;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/// Pairs the lines of a marked document with every change rejected with those of the same document
/// with every change accepted: by the blocks they share, by the moves the file marks, and by
/// likeness only where paragraph marks came or went. A clause deleted here and inserted there has
/// moved.
public final class Marks {

    private static final double SAME_BLOCK = 0.6;
    private static final double STAYS = 0.5;
    private static final double PART = 0.8;

    private final Version rejected;
    private final Version accepted;
    private final LineMatcher matcher;
    private final Map<Integer, List<Line>> before;
    private final Map<Integer, List<Line>> after;
    private final Set<Line> moved = new HashSet<>();

    private Marks(Version rejected, Version accepted) {
        this.rejected = rejected;
        this.accepted = accepted;
        this.matcher = new LineMatcher(rejected, accepted);
        this.before = byBlock(rejected);
        this.after = byBlock(accepted);
    }

    public static Alignment align(Document document, Version rejected, Version accepted) {
        Marks marks = new Marks(rejected, accepted);
        marks.moves(document);
        marks.blocks(document);
        marks.unplaced();
        return marks.alignment();
    }

    private void moves(Document document) {
        for (Change change : document.changes()) {
            if (change.kind() == Change.Kind.MOVE && change.fromBlock() != null) {
                List<Line> from = lines(before, change.fromBlock());
                List<Line> to = lines(after, change.block());
                if (matcher.free(from, to) && !from.isEmpty() && !to.isEmpty()) {
                    together(from, to);
                    moved.addAll(from);
                }
            }
        }
    }

    /// Walks the blocks; those without a change of their own end a stretch of changed ones.
    private void blocks(Document document) {
        List<Line> from = new ArrayList<>();
        List<Line> to = new ArrayList<>();
        boolean shifted = false;
        List<Block> blocks = document.blocks().stream().filter(Blocks::compared).toList();
        for (int i = 0; i < blocks.size(); i++) {
            Block block = blocks.get(i);
            if (stays(blocks, i)) {
                stretch(from, to, shifted);
                shifted = false;
                together(lines(before, block.index()), lines(after, block.index()));
            } else {
                from.addAll(lines(before, block.index()));
                to.addAll(lines(after, block.index()));
                shifted |= block.accepted() == null || block.rejected() == null;
            }
        }
        stretch(from, to, shifted);
    }

    /// Whether a block is the same paragraph in both views. Where a paragraph mark came or went,
    /// the text of a neighbour may stand in its place, or a part of its own with the neighbour.
    private boolean stays(List<Block> blocks, int i) {
        Block block = blocks.get(i);
        if (block.accepted() == null || block.rejected() == null) {
            return false;
        }
        if (block.accepted().equals(block.rejected())) {
            return true;
        }
        Bag was = Bag.of(block.rejected());
        Bag is = Bag.of(block.accepted());
        return was.likeness(is) >= STAYS
                && (i == 0 || !shares(blocks.get(i - 1), was, is))
                && (i + 1 == blocks.size() || !shares(blocks.get(i + 1), was, is));
    }

    /// Whether the text of a neighbour that stands in one view only is a part of this one's in the
    /// other view.
    private static boolean shares(Block neighbour, Bag was, Bag is) {
        if (neighbour.rejected() == null && neighbour.accepted() != null) {
            return part(Bag.of(neighbour.accepted()), was);
        }
        if (neighbour.accepted() == null && neighbour.rejected() != null) {
            return part(Bag.of(neighbour.rejected()), is);
        }
        return false;
    }

    private static boolean part(Bag part, Bag whole) {
        return part.size() <= whole.size() && part.containment(whole) >= PART;
    }

    private void stretch(List<Line> from, List<Line> to, boolean shifted) {
        from.removeIf(matcher::hasOld);
        to.removeIf(matcher::hasFresh);
        if (shifted) {
            InOrder.Bonus bonus = (i, j) -> block(from.get(i)) == block(to.get(j)) ? SAME_BLOCK : 0;
            for (InOrder.Match match :
                    Sequences.match(LineMatcher.items(from), LineMatcher.items(to), bonus)) {
                matcher.keep(
                        new Pairing(
                                from.subList(match.oldFrom(), match.oldTo()),
                                to.subList(match.freshFrom(), match.freshTo()),
                                MatchedBy.EXACT,
                                match.likeness()));
            }
        } else {
            for (int block : from.stream().map(Marks::block).distinct().toList()) {
                together(lines(before, block), lines(after, block));
            }
        }
        from.clear();
        to.clear();
    }

    /// Lines whose block was not found, in one view at least, go by their words alone.
    private void unplaced() {
        List<Line> from = rejected.lines().stream().filter(line -> !matcher.hasOld(line)).toList();
        List<Line> to = accepted.lines().stream().filter(line -> !matcher.hasFresh(line)).toList();
        for (InOrder.Match match : Sequences.same(LineMatcher.items(from), LineMatcher.items(to))) {
            Line old = from.get(match.oldFrom());
            Line fresh = to.get(match.freshFrom());
            if (old.source() == null || fresh.source() == null) {
                matcher.keep(Pairing.exact(old, fresh));
            }
        }
    }

    /// Pairs the lines of one block: one by one where there are as many, else as a whole.
    private void together(List<Line> from, List<Line> to) {
        if (from.isEmpty() || to.isEmpty() || !matcher.free(from, to)) {
            return;
        }
        if (from.size() == to.size()) {
            for (int i = 0; i < from.size(); i++) {
                matcher.keep(pairing(from.subList(i, i + 1), to.subList(i, i + 1)));
            }
        } else {
            matcher.keep(pairing(from, to));
        }
    }

    private static Pairing pairing(List<Line> from, List<Line> to) {
        double likeness =
                from.getFirst().key().equals(to.getFirst().key())
                        ? 1
                        : from.getFirst().bag().likeness(to.getFirst().bag());
        return new Pairing(from, to, MatchedBy.EXACT, likeness);
    }

    private Alignment alignment() {
        Set<Integer> gone = without(rejected, matcher::hasOld);
        Set<Integer> come = without(accepted, matcher::hasFresh);
        List<ClausePair> moves = new ClauseMatcher(rejected, accepted).moves(gone, come);
        for (ClausePair move : moves) {
            matcher.within(move);
            moved.addAll(rejected.linesOf(move.old()));
        }
        List<Pairing> pairings = matcher.pairings();
        return new Alignment(rejected, accepted, pairings, clauses(pairings));
    }

    /// The clauses of which no line is paired.
    private static Set<Integer> without(Version version, Predicate<Line> paired) {
        Set<Integer> left = new HashSet<>();
        version.clauses().stream()
                .map(clause -> clause.order())
                .filter(order -> version.linesOf(order).stream().noneMatch(paired))
                .forEach(left::add);
        return left;
    }

    /// Each clause goes with the clause that most of its words went to.
    private List<ClausePair> clauses(List<Pairing> pairings) {
        Map<Integer, Map<Integer, Integer>> votes = new LinkedHashMap<>();
        Map<Integer, Integer> wandered = new HashMap<>();
        for (Pairing pairing : pairings) {
            Line from = pairing.old().getFirst();
            Line to = pairing.fresh().getFirst();
            if (from.clause() > 0 && to.clause() > 0) {
                int words = from.words() + (from.heading() && to.heading() ? 20 : 1);
                votes.computeIfAbsent(from.clause(), order -> new LinkedHashMap<>())
                        .merge(to.clause(), words, Integer::sum);
                wandered.merge(from.clause(), moved.contains(from) ? words : -words, Integer::sum);
            }
        }
        Set<Integer> taken = new HashSet<>();
        List<ClausePair> clauses = new ArrayList<>();
        votes.forEach(
                (from, to) -> {
                    Integer most = most(to, taken);
                    if (most != null && taken.add(most)) {
                        boolean away = wandered.getOrDefault(from, 0) > 0;
                        clauses.add(new ClausePair(from, most, MatchedBy.EXACT, 1, 1, away));
                    }
                });
        return clauses;
    }

    private static @Nullable Integer most(Map<Integer, Integer> votes, Set<Integer> taken) {
        return votes.entrySet().stream()
                .filter(vote -> !taken.contains(vote.getKey()))
                .max((a, b) -> Integer.compare(a.getValue(), b.getValue()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static List<Line> lines(Map<Integer, List<Line>> byBlock, int block) {
        return byBlock.getOrDefault(block, List.of());
    }

    private static int block(Line line) {
        return line.source() == null ? -1 : line.source().block();
    }

    private static Map<Integer, List<Line>> byBlock(Version version) {
        Map<Integer, List<Line>> byBlock = new HashMap<>();
        for (Line line : version.lines()) {
            if (line.source() != null) {
                byBlock.computeIfAbsent(line.source().block(), block -> new ArrayList<>())
                        .add(line);
            }
        }
        return byBlock;
    }
}
