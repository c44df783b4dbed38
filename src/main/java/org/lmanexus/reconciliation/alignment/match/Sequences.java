package org.lmanexus.reconciliation.alignment.match;

import org.lmanexus.reconciliation.alignment.text.Diff;
import org.lmanexus.reconciliation.alignment.text.Hunk;

import java.util.ArrayList;
import java.util.List;

/// Pairs two lists of texts that keep their order: what is the same first, then what is most alike
/// between.
public final class Sequences {

    private static final long BUDGET = 1_000_000;

    private Sequences() {}

    /// A text with the key by which it is the same as another.
    public record Item(String key, Bag bag) {}

    /// The pairs in order; what is the same is alike by 1.
    public static List<InOrder.Match> match(List<Item> old, List<Item> fresh, InOrder.Bonus bonus) {
        List<InOrder.Match> matches = new ArrayList<>();
        int i = 0;
        int j = 0;
        for (Hunk hunk : Diff.hunks(keys(old), keys(fresh))) {
            same(i, j, hunk.oldFrom() - i, matches);
            likest(old, fresh, hunk, bonus, matches);
            i = hunk.oldTo();
            j = hunk.newTo();
        }
        same(i, j, old.size() - i, matches);
        return matches;
    }

    /// The pairs that are the same, in order.
    static List<InOrder.Match> same(List<Item> old, List<Item> fresh) {
        return match(old, fresh, (_, _) -> -1).stream()
                .filter(match -> match.likeness() == 1)
                .toList();
    }

    private static List<String> keys(List<Item> items) {
        return items.stream().map(Item::key).toList();
    }

    private static void same(int i, int j, int count, List<InOrder.Match> matches) {
        for (int k = 0; k < count; k++) {
            matches.add(new InOrder.Match(i + k, i + k + 1, j + k, j + k + 1, 1));
        }
    }

    private static void likest(
            List<Item> old,
            List<Item> fresh,
            Hunk gap,
            InOrder.Bonus bonus,
            List<InOrder.Match> matches) {
        List<Bag> before = bags(old.subList(gap.oldFrom(), gap.oldTo()));
        List<Bag> after = bags(fresh.subList(gap.newFrom(), gap.newTo()));
        if ((long) before.size() * after.size() > BUDGET) {
            return;
        }
        int i = gap.oldFrom();
        int j = gap.newFrom();
        for (InOrder.Match match : InOrder.match(before, after, new Further(bonus, i, j))) {
            matches.add(
                    new InOrder.Match(
                            i + match.oldFrom(),
                            i + match.oldTo(),
                            j + match.freshFrom(),
                            j + match.freshTo(),
                            match.likeness()));
        }
    }

    /// The same for lists that begin further down.
    private record Further(InOrder.Bonus bonus, int old, int fresh) implements InOrder.Bonus {

        @Override
        public double of(int i, int j) {
            return bonus.of(old + i, fresh + j);
        }

        @Override
        public boolean breaksOff(int i, int j) {
            return bonus.breaksOff(old + i, fresh + j);
        }
    }

    private static List<Bag> bags(List<Item> items) {
        return items.stream().map(Item::bag).toList();
    }
}
