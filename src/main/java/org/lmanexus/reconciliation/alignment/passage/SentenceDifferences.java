package org.lmanexus.reconciliation.alignment.passage;

import org.lmanexus.reconciliation.alignment.text.Differences;
import org.lmanexus.reconciliation.alignment.text.Hunk;
import org.lmanexus.reconciliation.alignment.text.Part;
import org.lmanexus.reconciliation.alignment.text.Token;

import java.util.ArrayList;
import java.util.List;

/// What differs between a sentence and what became of it: each changed value, number and reference
/// for itself, and the other words between two of them together.
final class SentenceDifferences {

    private final Side old;
    private final Side fresh;
    private final List<Difference> found = new ArrayList<>();

    private SentenceDifferences(Side old, Side fresh) {
        this.old = old;
        this.fresh = fresh;
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

        /// Where tokens lie; where there are none, the white space in their place.
        int from(int first, int last) {
            return first < last
                    ? tokens.get(first).start()
                    : first == 0 ? start : tokens.get(first - 1).end();
        }

        int to(int first, int last) {
            if (first < last) {
                return tokens.get(last - 1).end();
            }
            return first == tokens.size() ? end : tokens.get(first).start();
        }

        /// The same, with the white space on both sides.
        int wideFrom(int first) {
            return first == 0 ? start : tokens.get(first - 1).end();
        }

        int wideTo(int last) {
            return last == tokens.size() ? end : tokens.get(last).start();
        }
    }

    static List<Difference> of(Side old, Side fresh) {
        SentenceDifferences differences = new SentenceDifferences(old, fresh);
        List<Part> words = new ArrayList<>();
        for (Part part : Differences.parts(old.tokens(), fresh.tokens())) {
            if (part.kind() == Part.Kind.WORDS) {
                words.add(part);
            } else {
                differences.words(words);
                differences.atom(part);
            }
        }
        differences.words(words);
        return differences.found;
    }

    private void words(List<Part> words) {
        if (words.isEmpty()) {
            return;
        }
        Hunk first = words.getFirst().hunk();
        Hunk last = words.getLast().hunk();
        Hunk all = new Hunk(first.oldFrom(), last.oldTo(), first.newFrom(), last.newTo());
        words.clear();
        if (all.replaces()) {
            add(
                    Difference.Kind.WORDS,
                    all,
                    new int[] {
                        old.from(all.oldFrom(), all.oldTo()), old.to(all.oldFrom(), all.oldTo()),
                        fresh.from(all.newFrom(), all.newTo()), fresh.to(all.newFrom(), all.newTo())
                    });
        } else {
            add(
                    Difference.Kind.WORDS,
                    all,
                    new int[] {
                        old.wideFrom(all.oldFrom()), old.wideTo(all.oldTo()),
                        fresh.wideFrom(all.newFrom()), fresh.wideTo(all.newTo())
                    });
        }
    }

    private void atom(Part part) {
        Hunk hunk = part.hunk();
        Token before = old.tokens().get(hunk.oldFrom());
        Token after = fresh.tokens().get(hunk.newFrom());
        Difference.Kind kind =
                switch (part.kind()) {
                    case VALUE -> Difference.Kind.VALUE;
                    case REFERENCE -> Difference.Kind.REFERENCE;
                    case LABEL -> Difference.Kind.LABEL;
                    case WORDS -> Difference.Kind.WORDS;
                };
        add(kind, hunk, new int[] {before.start(), before.end(), after.start(), after.end()});
    }

    private void add(Difference.Kind kind, Hunk hunk, int[] at) {
        boolean words = kind == Difference.Kind.WORDS;
        String replacement = fresh.text().substring(at[2], at[3]);
        String proposed =
                old.text().substring(old.start(), at[0])
                        + replacement
                        + old.text().substring(at[1], old.end());
        found.add(
                new Difference(
                        kind,
                        at[0],
                        at[1],
                        at[2],
                        at[3],
                        replacement,
                        old.text().substring(old.start(), old.end()).strip(),
                        proposed.strip(),
                        words ? null : old.tokens().get(hunk.oldFrom()).atom(),
                        words ? null : fresh.tokens().get(hunk.newFrom()).atom()));
    }
}
