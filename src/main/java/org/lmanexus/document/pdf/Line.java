package org.lmanexus.document.pdf;

import java.util.List;

/// A line of text on a page, in points from its upper left corner.
///
/// @param page from 1
/// @param bold whether all of it is
record Line(int page, List<Piece> pieces, String text, Box box, float size, boolean bold) {

    /// Where it stands.
    record Box(float left, float right, float baseline) {}

    float left() {
        return box.left();
    }

    float right() {
        return box.right();
    }

    float baseline() {
        return box.baseline();
    }
}
