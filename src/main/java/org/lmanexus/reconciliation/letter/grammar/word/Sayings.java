package org.lmanexus.reconciliation.letter.grammar.word;

import org.lmanexus.reconciliation.letter.grammar.word.Piece.Act;

/// Verbs of how something is to read, what it is numbered, and how a value changes.
final class Sayings {

    private Sayings() {}

    static void list(Wordlist words) {
        words.verb(
                Act.AMEND,
                "(?:read|construed|(?:take|have) effect)(?: and construed)? as (?:if|though)",
                "(?:be )?(?:read|construed|interpreted|treated)(?: and construed)? as"
                        + " (?:if|though)");
        words.verb(
                Act.READ,
                "(?:so that (?:it|they|the same) )?(?:should |shall |will |to |now )*reads?|is to"
                        + " be read|(?:(?:it|they) )?(?:should|shall|will|must|is to|are to) (?:now"
                        + " )?(?:say|state|provide)|now (?:says?|states?|provides?)",
                "read(?= as| and)");
        words.add(
                "(?:makes? way for|gives? (?:way|place) to|yields? to)(?= (?:the \\w+ )?«)",
                new Piece.Verb(Act.REPLACE, true));
        words.verb(
                Act.RESTATE,
                "restat(?:e|es|ing|ement of)|redefin(?:e|es|ing)|shall (?:now )?have the(?="
                        + " following meaning)",
                "restated|redefined");
        words.add(
                "(?:marked|designated|shown as)(?= (?:as )?(?:the words? )?«)",
                new Piece.Verb(Act.REPLACE, true));
        words.verb(
                Act.RENUMBER,
                "(?:re-?number|re-?designat|re-?letter)(?:e|ing|s)?",
                "(?:re-?number|re-?designat|re-?letter)ed");
        words.verb(
                Act.CHANGE,
                "(?:chang|increas|reduc|decreas|rais|adjust|lower|extend|shorten|lengthen|mov|widen|relax|tighten|upsiz)(?:e|es|s|ing)?(?:"
                    + " of)?|extension of|gives? way|com(?:e|es|ing)(?="
                    + " (?:up|down|out|back)\\b)|go(?:es)?|(?:fall|rise|drop)s?",
                "(?:chang|increas|reduc|decreas|rais|adjust|lower|extend|shorten|lengthen|mov|widen"
                        + "|relax|tighten|upsiz)ed");
        words.verb(
                Act.AMEND,
                "amend(?:s|ing|ment of)?|vary(?:ing)?|variation of|modify(?:ing)?|revis(?:e|ing)|"
                        + "alter(?:ing)?|correct(?:ing)?|updat(?:e|ing)",
                "amended|supplemented|varied|modified|revised|altered|corrected|updated");
        words.add(
                "(?:shall|will|should|must|to) have(?! been|"
                    + " effect)|becom(?:es?|ing)|construed|deemed|treated|interpreted|understood|(?:shall|should|will|must|to|hereby)"
                    + " be|be|is|are|were|was|being|shall|should",
                new Piece.Verb(Act.BE, true));
    }
}
