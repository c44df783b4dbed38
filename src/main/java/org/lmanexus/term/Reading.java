package org.lmanexus.term;

import org.lmanexus.term.text.Quantity.Piece;

import java.util.List;

/// A value as one notation reads it.
///
/// @param first index of its first token
/// @param end index of the token behind it
/// @param pieces where its parts stand, so that another value can be written in the same notation
record Reading(TermValue value, int first, int end, List<Piece> pieces) {

    Reading {
        pieces = List.copyOf(pieces);
    }
}
