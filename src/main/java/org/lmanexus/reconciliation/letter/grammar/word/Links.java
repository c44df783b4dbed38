package org.lmanexus.reconciliation.letter.grammar.word;

import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;

/// Prepositions, which say what part the words behind them play.
final class Links {

    private Links() {}

    static void list(Wordlist words) {
        words.add(
                "in (?:its|their) (?:place|stead)|in (?:the"
                    + " )?(?:lieu|place|stead|substitution|replacement)"
                    + " there(?:of|for)|therefore?|in (?:substitution|replacement)(?! (?:of|for))",
                new Piece.Filler(false));
        words.add(
                "in (?:the )?(?:place|lieu|stead|substitution|replacement|exchange)"
                    + " (?:of|for)|(?:(?:shall|will|should|must) )?tak(?:e|es|ing) the place"
                    + " of|(?<=» )replaces|instead of|rather than|as a (?:replacement|substitute)"
                    + " for|(?:and )?not(?: to| by)?(?=(?: (?:the|a))?"
                    + " «)|\\(?(?:currently|presently|at present|formerly|previously|until"
                    + " now|hitherto)(?= (?:the )?«)|for",
                new Piece.Link(Role.FOR));
        words.add("with", new Piece.Link(Role.WITH));
        words.add("by", new Piece.Link(Role.BY));
        words.add("from", new Piece.Link(Role.FROM));
        words.add(
                "(?:so as )?to (?:now )?refer to|up to|down to|out to|to|into|→|->|=>",
                new Piece.Link(Role.TO));
        words.add(
                "in (?:the (?:phrase|expression|passage|formulation|words?) )?(?=«)",
                new Piece.Link(Role.AMID));
        String stands = "(?:(?:where|when|which) (?:it|they)? ?(?:appears?|stands?|occurs?) )?";
        words.add(
                stands
                        + "(?:immediately |directly )?(?:after|following|behind)|where (?:it|they)"
                        + " follows?",
                new Piece.Link(Role.AFTER));
        words.add(
                stands
                        + "(?:immediately |directly )?(?:before|preceding|in front of|prior to|"
                        + "ahead of)|where (?:it|they) precedes?",
                new Piece.Link(Role.BEFORE));
        words.add(
                "on|dated|at|until|since|under|over|above|per|within|as of|about",
                new Piece.Link(Role.NONE));
    }
}
