package org.lmanexus.term.text;

import java.math.BigDecimal;
import java.util.List;

/// A number in figures, in words, or in words and figures beside each other.
///
/// @param end index of the token behind it
/// @param inWords whether it is written in words only
/// @param pieces where in the text its words and its figures stand
public record Quantity(BigDecimal value, int end, boolean inWords, List<Piece> pieces) {

    /// A part of a term's notation.
    public enum Role {
        WORDS,
        FIGURES,
        CURRENCY,
        SCALE,
        UNIT,
        DAY,
        MONTH,
        YEAR
    }

    /// Where a part of a term's notation stands: UTF-16 units of the text.
    public record Piece(Role role, int start, int end) {}
}
