package org.lmanexus.reconciliation.letter.grammar.word;

import org.lmanexus.reconciliation.letter.grammar.place.Numbers;
import org.lmanexus.reconciliation.letter.grammar.place.Which;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Sign;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Weight;

/// Words that stand for others: those below, those named before, an end, one of several places.
final class Signs {

    private Signs() {}

    static void list(Wordlist words) {
        words.add(
                "(?:immediately )?(?:at|to|on) (?:the|its) (?:very )?end(?: thereof| of (?:it|the"
                    + " same))?|(?:immediately |directly |just )?(?:before|prior to|preceding|ahead"
                    + " of|in front of) (?:the|its) (?:closing |final |concluding |last )?(?:full"
                    + " stop|period|semi-?colon)(?: (?:at|on) (?:its|the) end(?: thereof)?)?",
                new Piece.Signal(Sign.END));
        words.add(
                "at the (?:beginning|start|commencement)(?: thereof)?",
                new Piece.Signal(Sign.START));
        words.add(
                "(?<!\\b(?:shall|should|must|will|is|are|be) )(?:likewise|similarly)|(?:and )?the"
                        + " same (?:change|amendment|replacement|substitution)s?(?:"
                        + " (?:shall|should|is|are|to|will))?(?: be)?(?: (?:also )?made)?",
                new Piece.Signal(Sign.LIKEWISE));
        words.add(
                "(?:in each (?:place|case|instance)(?: where)?|wherever|(?:the"
                    + " )?(?:references|occurrences)(?= (?:in|to) )|each time|throughout|in both"
                    + " (?:places|instances)|each place|(?:each|every|all|any|both)"
                    + " (?:references?|occurrences?|instances?)(?= )|in every place)",
                new Piece.Place(new Which(true, 0)));
        words.add(
                "(?:where it |when it )?(?<nth>first|second|third|fourth|last|final)(?:ly)?"
                        + " (?:references?|occurrences?|instances?|time|place|appears|occurs|"
                        + "appearing|occurring)",
                m -> new Piece.Place(new Which(false, Numbers.ordinal(m.group("nth")))));
        words.add(
                "(?:the )?(?<nth>first|second|third|fourth|last|final)(?= (?:words? |figures? "
                        + "|phrases? )?«)",
                m -> new Piece.Place(new Which(false, Numbers.ordinal(m.group("nth")))));
        words.add(
                "it is (?:further )?understood(?: that)?",
                m -> new Piece.Other(m.group(), Weight.LIMITS));
        words.add(
                "(?:the )?(?:same|it|them|such"
                        + " (?:words?|references?|figures?|amounts?|text|phrases?|"
                        + "dates?|ratios?|percentages?|numbers?|wording|language)|(?:that|those|the"
                        + " said) (?:words?|references?|figures?|amounts?|text|phrases?|dates?|"
                        + "ratios?|percentages?|numbers?|wording))",
                new Piece.Signal(Sign.PRONOUN));
    }

    static Piece below() {
        return new Piece.Signal(Sign.BELOW);
    }
}
