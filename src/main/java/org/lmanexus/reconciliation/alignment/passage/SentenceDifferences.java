package org.lmanexus.reconciliation.alignment.passage;

import org.lmanexus.reconciliation.alignment.text.Atom;
import org.lmanexus.reconciliation.alignment.text.Differences;
import org.lmanexus.reconciliation.alignment.text.Hunk;
import org.lmanexus.reconciliation.alignment.text.Part;
import org.lmanexus.reconciliation.alignment.text.Token;
import org.lmanexus.reconciliation.alignment.text.Typography;
import org.lmanexus.term.TermKind;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What differs between a sentence and what became of it: each changed value, number and reference
/// for itself, and the other words between two of them together.
final class SentenceDifferences {

    /// What a sentence counts as keeping where it is open which value became which.
    private static final double RIVALLED = 0.5;

    private final Side old;
    private final Side fresh;
    private final List<Difference> found = new ArrayList<>();

    private final double kept;

    private SentenceDifferences(Side old, Side fresh, List<Part> parts) {
        this.old = old;
        this.fresh = fresh;
        double share = kept(old, fresh, parts);
        this.kept = rivalled(old, fresh, parts) ? Math.min(share, RIVALLED) : share;
    }

    /// A sentence in its text, with the tokens that lie in it.
    record Side(String text, int start, int end, List<Token> tokens) {

        static Side of(String text, int start, int end, List<Token> all) {
            List<Token> within =
                    all.stream()
                            .filter(token -> token.start() >= start && token.end() <= end)
                            .toList();
            return new Side(text, start, end, within);
        }

        int from(int first) {
            return tokens.get(first).start();
        }

        int to(int last) {
            return tokens.get(last - 1).end();
        }

        /// Where tokens lie, with the white space on both sides.
        int wideFrom(int first) {
            return first == 0 ? start : tokens.get(first - 1).end();
        }

        int wideTo(int last) {
            return last == tokens.size() ? end : tokens.get(last).start();
        }
    }

    static List<Difference> of(Side old, Side fresh) {
        List<Part> parts = Differences.parts(old.tokens(), fresh.tokens());
        SentenceDifferences differences = new SentenceDifferences(old, fresh, parts);
        List<Part> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Part part = parts.get(i);
            if (differences.wordsOnly(parts, i)) {
                words.add(part);
            } else {
                differences.words(words);
                differences.atom(part);
            }
        }
        differences.words(words);
        return differences.found;
    }

    /// Of the tokens beside changed values and numbers, the share that stays.
    private static double kept(Side old, Side fresh, List<Part> parts) {
        int all = old.tokens().size() + fresh.tokens().size();
        int changed = 0;
        for (Part part : parts) {
            Hunk hunk = part.hunk();
            int size = hunk.oldTo() - hunk.oldFrom() + hunk.newTo() - hunk.newFrom();
            if (part.kind() == Part.Kind.WORDS) {
                changed += size;
            } else {
                all -= size;
            }
        }
        return all == 0 ? 1 : 1 - (double) changed / all;
    }

    /// Whether among the words that come or go there is a value of a kind that changes, too.
    private static boolean rivalled(Side old, Side fresh, List<Part> parts) {
        Set<TermKind> changed = EnumSet.noneOf(TermKind.class);
        Set<TermKind> beside = EnumSet.noneOf(TermKind.class);
        for (Part part : parts) {
            Set<TermKind> kinds =
                    switch (part.kind()) {
                        case VALUE -> changed;
                        case WORDS -> beside;
                        case REFERENCE, LABEL -> EnumSet.noneOf(TermKind.class);
                    };
            Hunk hunk = part.hunk();
            kinds(old.tokens().subList(hunk.oldFrom(), hunk.oldTo()), kinds);
            kinds(fresh.tokens().subList(hunk.newFrom(), hunk.newTo()), kinds);
        }
        beside.retainAll(changed);
        return !beside.isEmpty();
    }

    private static void kinds(List<Token> tokens, Set<TermKind> kinds) {
        for (Token token : tokens) {
            if (token.atom() instanceof Atom.Value value) {
                kinds.add(value.mention().value().kind());
            }
        }
    }

    /// A reference that changes together with the words beside it belongs to them, and so does a
    /// paragraph's number unless both open their sentences, in one style or before the same words.
    private boolean wordsOnly(List<Part> parts, int i) {
        Part part = parts.get(i);
        return switch (part.kind()) {
            case WORDS -> true;
            case VALUE -> false;
            case LABEL -> !opensBoth(part.hunk());
            case REFERENCE ->
                    i > 0 && beside(parts.get(i - 1), part)
                            || i + 1 < parts.size() && beside(part, parts.get(i + 1));
        };
    }

    private static boolean beside(Part one, Part next) {
        return (one.kind() == Part.Kind.WORDS || next.kind() == Part.Kind.WORDS)
                && one.hunk().oldTo() == next.hunk().oldFrom()
                && one.hunk().newTo() == next.hunk().newFrom();
    }

    private boolean opensBoth(Hunk hunk) {
        return hunk.oldFrom() == 0
                && hunk.newFrom() == 0
                && (style(old.tokens().getFirst()).equals(style(fresh.tokens().getFirst()))
                        || sameSecond());
    }

    private boolean sameSecond() {
        return old.tokens().size() > 1
                && fresh.tokens().size() > 1
                && old.tokens().get(1).key().equals(fresh.tokens().get(1).key());
    }

    private static String style(Token label) {
        return label.key().replaceAll("[\\p{L}\\d]+", "#");
    }

    private void words(List<Part> words) {
        if (words.isEmpty()) {
            return;
        }
        Hunk first = words.getFirst().hunk();
        Hunk last = words.getLast().hunk();
        Hunk all = new Hunk(first.oldFrom(), last.oldTo(), first.newFrom(), last.newTo());
        words.clear();
        Extent at = all.replaces() ? tight(all) : wide(all);
        if (!sameWords(at)) {
            add(Difference.Kind.WORDS, all, at);
        }
    }

    /// A number that opens a line here and stands within one there is the same number.
    /// So do words where a page's number came between them.
    private boolean sameWords(Extent at) {
        String before = old.text().substring(at.start(), at.end());
        String after = fresh.text().substring(at.freshStart(), at.freshEnd());
        return Typography.same(before, after)
                || before.isBlank() && Typography.pageNumber(after)
                || after.isBlank() && Typography.pageNumber(before);
    }

    /// Where only one side has white space before or behind its words, it changes with them.
    private Extent tight(Hunk hunk) {
        int start = old.from(hunk.oldFrom());
        int end = old.to(hunk.oldTo());
        int freshStart = fresh.from(hunk.newFrom());
        int freshEnd = fresh.to(hunk.newTo());
        int wide = old.wideFrom(hunk.oldFrom());
        int freshWide = fresh.wideFrom(hunk.newFrom());
        if (wide == start || freshWide == freshStart) {
            start = wide;
            freshStart = freshWide;
        }
        wide = old.wideTo(hunk.oldTo());
        freshWide = fresh.wideTo(hunk.newTo());
        if (wide == end || freshWide == freshEnd) {
            end = wide;
            freshEnd = freshWide;
        }
        return new Extent(start, end, freshStart, freshEnd);
    }

    private Extent wide(Hunk hunk) {
        return new Extent(
                old.wideFrom(hunk.oldFrom()),
                old.wideTo(hunk.oldTo()),
                fresh.wideFrom(hunk.newFrom()),
                fresh.wideTo(hunk.newTo()));
    }

    private void atom(Part part) {
        Difference.Kind kind =
                switch (part.kind()) {
                    case VALUE -> Difference.Kind.VALUE;
                    case REFERENCE -> Difference.Kind.REFERENCE;
                    case LABEL -> Difference.Kind.LABEL;
                    case WORDS -> Difference.Kind.WORDS;
                };
        Hunk hunk = part.hunk();
        Extent at =
                new Extent(
                        old.from(hunk.oldFrom()),
                        old.to(hunk.oldTo()),
                        fresh.from(hunk.newFrom()),
                        fresh.to(hunk.newTo()));
        add(kind, hunk, at);
    }

    private void add(Difference.Kind kind, Hunk hunk, Extent at) {
        boolean words = kind == Difference.Kind.WORDS;
        String replacement = fresh.text().substring(at.freshStart(), at.freshEnd());
        String proposed =
                old.text().substring(old.start(), at.start())
                        + replacement
                        + old.text().substring(at.end(), old.end());
        found.add(
                new Difference(
                        kind,
                        at,
                        replacement,
                        old.text().substring(old.start(), old.end()).strip(),
                        proposed.strip(),
                        kept,
                        words ? null : old.tokens().get(hunk.oldFrom()).atom(),
                        words ? null : fresh.tokens().get(hunk.newFrom()).atom()));
    }
}
