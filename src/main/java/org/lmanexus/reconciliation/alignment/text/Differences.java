package org.lmanexus.reconciliation.alignment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/// What differs between two lists of tokens, in the pieces that a reader would see.
public final class Differences {

    private static final Set<String> LITTLE =
            Set.of("a", "an", "and", "any", "in", "of", "on", "or", "the", "to");

    private Differences() {}

    /// The differences in order. Neighbours that only a mark or one little word holds apart are
    /// one.
    public static List<Hunk> between(List<Token> old, List<Token> fresh) {
        List<Hunk> joined = new ArrayList<>();
        for (Hunk hunk : by(Token::key, old, fresh, new Hunk(0, old.size(), 0, fresh.size()))) {
            Hunk last = joined.isEmpty() ? hunk : joined.getLast();
            if (!joined.isEmpty() && belong(last, hunk, old)) {
                joined.removeLast();
                joined.add(new Hunk(last.oldFrom(), hunk.oldTo(), last.newFrom(), hunk.newTo()));
            } else {
                joined.add(hunk);
            }
        }
        return joined;
    }

    /// The differences with every changed value, reference and number held apart from other words.
    public static List<Part> parts(List<Token> old, List<Token> fresh) {
        List<Part> parts = new ArrayList<>();
        for (Hunk hunk : between(old, fresh)) {
            Hunk rest = hunk;
            for (Hunk words : by(Token::shape, old, fresh, hunk)) {
                pairs(old, fresh, rest, words.oldFrom(), parts);
                parts.add(new Part(Part.Kind.WORDS, words));
                rest = new Hunk(words.oldTo(), hunk.oldTo(), words.newTo(), hunk.newTo());
            }
            pairs(old, fresh, rest, hunk.oldTo(), parts);
        }
        return parts;
    }

    /// Two tokens of one shape, from the start of a stretch, are an old and a new value, or the
    /// same.
    private static void pairs(
            List<Token> old, List<Token> fresh, Hunk from, int until, List<Part> parts) {
        for (int i = from.oldFrom(), j = from.newFrom(); i < until; i++, j++) {
            if (!old.get(i).key().equals(fresh.get(j).key())) {
                Hunk pair = new Hunk(i, i + 1, j, j + 1);
                parts.add(new Part(Part.Kind.of(old.get(i), fresh.get(j)), pair));
            }
        }
    }

    private static List<Hunk> by(
            Function<Token, String> key, List<Token> old, List<Token> fresh, Hunk within) {
        List<String> before =
                old.subList(within.oldFrom(), within.oldTo()).stream().map(key).toList();
        List<String> after =
                fresh.subList(within.newFrom(), within.newTo()).stream().map(key).toList();
        List<Hunk> hunks = new ArrayList<>();
        for (Hunk hunk : Diff.hunks(before, after)) {
            hunks.add(
                    new Hunk(
                            within.oldFrom() + hunk.oldFrom(),
                            within.oldFrom() + hunk.oldTo(),
                            within.newFrom() + hunk.newFrom(),
                            within.newFrom() + hunk.newTo()));
        }
        return hunks;
    }

    private static boolean belong(Hunk one, Hunk next, List<Token> old) {
        List<Token> between = old.subList(one.oldTo(), next.oldFrom());
        long words = between.stream().filter(Token::word).count();
        return one.replaces()
                && next.replaces()
                && (words == 0 && between.size() <= 2
                        || between.size() == 1 && LITTLE.contains(between.getFirst().key()));
    }
}
