package org.lmanexus.term.print;

import org.lmanexus.term.text.NumberWords;
import org.lmanexus.term.text.Quantity.Piece;

import java.math.BigDecimal;
import java.util.Optional;

/// The new words of a piece of an old notation; empty where they cannot be said in its form.
@FunctionalInterface
public interface Wording {

    Optional<String> words(Piece piece, String written);

    /// A percentage, basis points or a ratio.
    static Wording ofNumber(BigDecimal number) {
        return (piece, written) ->
                switch (piece.role()) {
                    case FIGURES -> Optional.of(Figures.like(number, written));
                    case WORDS -> inWords(number, written);
                    default -> Optional.of(written);
                };
    }

    /// A number spelled in the case of the old words.
    static Optional<String> inWords(BigDecimal number, String written) {
        return NumberWords.spell(number).map(words -> Figures.inCaseOf(words, written));
    }
}
