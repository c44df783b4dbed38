package org.lmanexus.reconciliation.letter.grammar.word;

import org.jspecify.annotations.Nullable;

/// The words of the grammar, in the order in which they are looked for.
final class Lexicon {

    private static final Wordlist WORDS = new Wordlist();

    static {
        NewUnits.numbered(WORDS);
        Times.list(WORDS);
        Signs.list(WORDS);
        NewUnits.list(WORDS);
        Verbs.impersonal(WORDS);
        Links.list(WORDS);
        Verbs.list(WORDS);
        Sayings.list(WORDS);
        Fillers.list(WORDS);
    }

    private Lexicon() {}

    static Wordlist.@Nullable Found at(String text, int from) {
        return WORDS.at(text, from);
    }
}
