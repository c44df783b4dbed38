package org.lmanexus.reconciliation.letter.grammar;

import org.lmanexus.reconciliation.letter.grammar.word.Piece.Role;
import org.lmanexus.reconciliation.letter.grammar.word.Piece.Words;

import java.util.List;

/// Words beside those that a letter changes, which it quotes to say where they stand.
record Surroundings(String before, String old, String after) {

    /// What a sentence says of the place of words: in which others they stand, behind or before
    /// which.
    static Surroundings of(Frame frame, String old) {
        for (Words amid : frame.linked(Role.AMID)) {
            int at = amid.text().indexOf(old);
            if (at >= 0 && amid.text().indexOf(old, at + 1) < 0) {
                return new Surroundings(
                        amid.text().substring(0, at),
                        old,
                        amid.text().substring(at + old.length()));
            }
        }
        return new Surroundings(
                beside(frame.linked(Role.AFTER), "", " "),
                old,
                beside(frame.linked(Role.BEFORE), " ", ""));
    }

    private static String beside(List<Words> words, String left, String right) {
        boolean said = !words.isEmpty() && words.getFirst().quoted();
        return said ? left + words.getFirst().text() + right : "";
    }

    boolean none() {
        return before.isEmpty() && after.isEmpty();
    }

    /// The words with their surroundings.
    String whole() {
        return before + old + after;
    }

    /// Other words in the same surroundings.
    String with(String fresh) {
        return fresh.isEmpty()
                ? before + after.replaceFirst("^ (?=.)", "")
                : before + fresh + after;
    }
}
