package org.lmanexus.reconciliation.alignment.passage;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.alignment.match.Bag;
import org.lmanexus.reconciliation.alignment.match.InOrder;
import org.lmanexus.reconciliation.alignment.match.Sequences;
import org.lmanexus.reconciliation.alignment.text.Sentences;
import org.lmanexus.reconciliation.alignment.text.Sentences.Sentence;
import org.lmanexus.reconciliation.alignment.text.Token;
import org.lmanexus.reconciliation.alignment.text.Tokens;
import org.lmanexus.reconciliation.alignment.text.Typography;

import java.util.ArrayList;
import java.util.List;

/// What differs between a passage and what became of it, sentence by sentence. White space, style
/// of quotes and where a paragraph ends do not count.
public final class PassageDifferences {

    private final Tokens reader;
    private final String old;
    private final String fresh;
    private final List<Sentence> oldSentences;
    private final List<Sentence> freshSentences;
    private final List<Token> oldTokens;
    private final List<Token> freshTokens;
    private final List<Difference> found = new ArrayList<>();

    private PassageDifferences(Tokens reader, Passage old, Passage fresh) {
        this.reader = reader;
        this.old = old.text();
        this.fresh = fresh.text();
        this.oldSentences = Sentences.in(this.old);
        this.freshSentences = Sentences.in(this.fresh);
        this.oldTokens = old.tokens(this.reader);
        this.freshTokens = fresh.tokens(this.reader);
    }

    public static List<Difference> of(Tokens reader, Passage old, Passage fresh) {
        if (Typography.same(old.text(), fresh.text())) {
            return List.of();
        }
        PassageDifferences differences = new PassageDifferences(reader, old, fresh);
        differences.solve();
        return differences.found;
    }

    private void solve() {
        int i = 0;
        int j = 0;
        for (InOrder.Match match :
                Sequences.match(
                        items(old, oldSentences), items(fresh, freshSentences), (a, b) -> 0)) {
            gap(i, match.oldFrom(), j, match.freshFrom());
            pair(match.oldFrom(), match.oldTo(), match.freshFrom(), match.freshTo());
            i = match.oldTo();
            j = match.freshTo();
        }
        gap(i, oldSentences.size(), j, freshSentences.size());
    }

    private static List<Sequences.Item> items(String text, List<Sentence> sentences) {
        return sentences.stream()
                .map(sentence -> sentence.in(text).replace('\n', ' '))
                .map(said -> new Sequences.Item(said, Bag.of(said)))
                .toList();
    }

    private void pair(int oldFrom, int oldTo, int freshFrom, int freshTo) {
        SentenceDifferences.Side before =
                SentenceDifferences.Side.of(
                        old,
                        oldSentences.get(oldFrom).start(),
                        oldSentences.get(oldTo - 1).end(),
                        oldTokens);
        SentenceDifferences.Side after =
                SentenceDifferences.Side.of(
                        fresh,
                        freshSentences.get(freshFrom).start(),
                        freshSentences.get(freshTo - 1).end(),
                        freshTokens);
        found.addAll(SentenceDifferences.of(before, after));
    }

    /// Sentences without their like: one that gave way to one other changed, the rest went or came.
    private void gap(int oldFrom, int oldTo, int freshFrom, int freshTo) {
        if (oldTo - oldFrom == 1 && freshTo - freshFrom == 1) {
            pair(oldFrom, oldTo, freshFrom, freshTo);
            return;
        }
        boolean lost = oldFrom < oldTo;
        boolean added = freshFrom < freshTo;
        int left = edge(old, oldSentences, oldFrom);
        int right = oldTo < oldSentences.size() ? oldSentences.get(oldTo).start() : old.length();
        int freshLeft = edge(fresh, freshSentences, freshFrom);
        int freshRight =
                freshTo < freshSentences.size()
                        ? freshSentences.get(freshTo).start()
                        : fresh.length();
        if (lost && added) {
            add(
                    Difference.Kind.LOST_SENTENCE,
                    new Extent(left, right, freshLeft, freshLeft),
                    left == 0 ? "" : " ");
            String put = fresh.substring(freshLeft, freshRight).strip();
            String spaced = left == 0 ? put + " " : " " + put;
            add(
                    Difference.Kind.NEW_SENTENCE,
                    new Extent(left, left, freshLeft, freshRight),
                    spaced);
        } else if (lost || added) {
            Difference.Kind kind =
                    lost ? Difference.Kind.LOST_SENTENCE : Difference.Kind.NEW_SENTENCE;
            add(
                    kind,
                    new Extent(left, right, freshLeft, freshRight),
                    fresh.substring(freshLeft, freshRight));
        }
    }

    /// The end of the sentence before, without its white space.
    private static int edge(String text, List<Sentence> sentences, int from) {
        if (from == 0) {
            return 0;
        }
        Sentence last = sentences.get(from - 1);
        return last.start() + text.substring(last.start(), last.end()).stripTrailing().length();
    }

    private void add(Difference.Kind kind, Extent at, String replacement) {
        boolean lost = kind == Difference.Kind.LOST_SENTENCE;
        @Nullable String before = lost ? old.substring(at.start(), at.end()).strip() : null;
        @Nullable String proposed = lost ? null : replacement.strip();
        found.add(new Difference(kind, at, replacement, before, proposed, 1, null, null));
    }
}
