package org.lmanexus.reconciliation.letter.grammar.word;

import org.lmanexus.reconciliation.letter.grammar.word.Piece.Weight;

/// Times and origins, neighbours in the alphabet, and what a change is said to relate to.
final class Times {

    private Times() {}

    /// Times and origins, and neighbours in the alphabet: definitions stand in its order anyhow.
    static void list(Wordlist words) {
        words.add(
                ",? ?between (?:the )?(?:existing )?(?:definitions?|terms?)(?: of)?(?: the terms?)?"
                        + " «\\d+» and (?:the definition of )?(?:the term )?«\\d+»",
                new Piece.Filler(false));
        words.add(
                "(?:with )?(?:retroactive )?effect(?:ive)? (?:on and |as )?(?:from|of|on)(?: and"
                        + " including)?(?: and after)?(?: the)?(?: «\\d+»)?",
                m ->
                        new Piece.Other(
                                m.group(), m.group().contains("«") ? Weight.LIMITS : Weight.NONE));
        words.add(
                "(?:so )?as (?:is )?(?:set out|set forth|follows)(?: below)?|thus(?=:|$)",
                Signs.below());
        words.add(
                "(?:(?:in|under|of) )?(?:the )?column(?: headed| for| entitled)? «\\d+»",
                m -> new Piece.Other(m.group(), Weight.LIMITS));
        words.add(
                "(?:shall |will )?(?:become|becomes|becoming|be|take|takes|taking) effect(?:ive)?",
                new Piece.Other("effective", Weight.NONE));
        words.add(
                "by reference to|with respect to|in respect of|in relation to|for the purposes?"
                        + " of|with reference to|in accordance with|by way of|pursuant to|relating"
                        + " to|for each|for any",
                m -> new Piece.Other(m.group(), Weight.BINDS));
    }
}
