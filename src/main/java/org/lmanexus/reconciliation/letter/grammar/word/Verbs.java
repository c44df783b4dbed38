package org.lmanexus.reconciliation.letter.grammar.word;

import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;

/// Verbs of what is done with words: taken away, put in, replaced.
final class Verbs {

    private static final String PUTTING = "(?: the (?:insertion|addition)(?: of)?)?";

    private Verbs() {}

    /// A verb that says of nothing in particular, with "there", what is done to what follows it.
    static void impersonal(Wordlist words) {
        String there =
                "there (?:(?:shall|should|will|must)(?: hereby| also)? be|(?:is|are)(?: to be)?)"
                        + "(?: hereby| also| further)? ";
        words.add(there + "(?:deleted|left out|struck out|removed|omitted)", verb(Act.DELETE));
        words.add(there + "(?:inserted|added|put in)", verb(Act.PUT));
        words.add(there + "substituted", verb(Act.SUBSTITUTE));
    }

    private static Piece verb(Act act) {
        return new Piece.Verb(act, false);
    }

    static void list(Wordlist words) {
        words.add(
                "(?<=\\b(?:the|these|those|following|agreed) )changes(?= (?:to|in) (?:the|our)\\b)",
                new Piece.Filler(false));
        String what =
                "(?<=(?:sentence|word|proviso|row|paragraph|limb|text|reference|definition|clause|section|phrase)s?(?:"
                    + " «\\d{1,2}»| [\\d.]{1,9}| \\(\\w{1,4}\\))? (?:is|are|be|hereby) )";
        words.add(
                what + "(?:cancelled|dropped|repealed|revoked|dispensed with)",
                new Piece.Verb(Act.DELETE, true));
        words.add(
                "(?:is|are|be) (?:hereby )?(?:immediately )?followed by" + PUTTING,
                new Piece.Verb(Act.FOLLOW, true));
        words.add(
                "(?:is|are|be) (?:hereby )?(?:immediately )?preceded by" + PUTTING,
                new Piece.Verb(Act.PRECEDE, true));
        words.add(
                "(?:so as )?to (?=(?:be )?(?:"
                        + "delet|insert|add|replac|substitut|read|strik|remov|"
                        + "omit|chang|increas|reduc|extend|restat))",
                new Piece.Filler(false));
        words.verb(
                Act.DELETE,
                "delet(?:e|es|ing|ion(?: of)?)|expunge|excise|erase|tak(?:e|ing)"
                        + " out|strik(?:e|es|ing)(?: out| through)?|leav(?:e|es|ing)"
                        + " out|remov(?:e|es|ing|al of)|omit(?:s|ting)?|omission(?: of)?",
                "deleted|expunged|excised|erased|taken out|left out|struck(?: out|"
                        + " through)?|stricken|removed|omitted|ceases? to have (?:any )?(?:further"
                        + " )?effect");
        words.verb(
                Act.PUT,
                "insert(?:s|ing|ion(?: of)?)?|add(?:s|ing|ition(?:"
                        + " of)?)?|append(?:s|ing)?|introduc(?:e|es|ing)"
                        + "|interpos(?:e|es|ing)|put(?:ting)?(?: in)?|writ(?:e|es|ing)(?:"
                        + " in)?|(?:contain|includ)(?:s|e|es|ed)?(?= (?:(?:a|an|the)"
                        + " )?(?:new|further|additional|following))",
                "inserted|added|appended|introduced|interposed|put in(?!"
                        + " front)|(?<=\\b(?:be|is|are) )(?:put|placed)|included(?= (?:immediately"
                        + " |directly )?(?:after|before|at the)|[.,;]|$)|appeared(?= (?:immediately"
                        + " |directly )?(?:after|before|at))");
        words.add("(?:its|their) replacement (?:with|by)", new Piece.Verb(Act.PUT, false));
        words.verb(Act.SUBSTITUTE, "substitut(?:e|es|ing|ion(?: of)?)", "substituted");
        words.verb(
                Act.REPLACE,
                "replac(?:e|es|ing|ement(?: of|(?=,? (?:in|throughout) )))|swap(?:ping)?",
                "replaced|swapped|superseded");
    }
}
