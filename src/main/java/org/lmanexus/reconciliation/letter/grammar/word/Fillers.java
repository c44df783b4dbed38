package org.lmanexus.reconciliation.letter.grammar.word;

/// Words of no account between a verb and what it acts on.
final class Fillers {

    private Fillers() {}

    static void list(Wordlist words) {
        words.add("(?:cross-)?references?|refer(?:s|red|ring)?", new Piece.Filler(true));
        words.add(
                "where(?= (?:the )?(?:\\w+"
                    + " )?(?:«|(?:clause|section|paragraph|definition)\\b))|says?(?= «)|states?(?="
                    + " «)|provides for(?= «)|(?:appears?|occurs?|stands?)(?= in\\b)|one of(?= «)",
                new Piece.Filler(false));
        words.add(
                "the|a|an|its|their|each|every|such|existing|new|current|hereby|also|likewise|similarly|further|then|now|instead|so"
                    + " as|as|of|words?|parentheticals?|parenthes[ie]s|brackets?|bracketed|figures?|phrases?|clause(?!"
                    + " \\d)|ratios?|amounts?|percentages?|dates?|numbers?|rates?|"
                    + "text|expressions?|sums?|numerals?|wording|periods?|levels?|values?|margin|thresholds?|limits?|caps?|minimum|maximum|and"
                    + " words?|language|symbols?|letters?|respectively|thereof|therein|there|appearing|contained|which"
                    + " (?:appears?|reads?)|in its entirety|in their entirety|in"
                    + " full|entirely|immediately|whole of|entirety of|that",
                new Piece.Filler(false));
    }
}
