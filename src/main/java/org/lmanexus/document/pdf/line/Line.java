package org.lmanexus.document.pdf.line;

import java.util.List;

/// A line of text on a page, in points from its upper left corner.
///
/// @param page from 1
/// @param bold whether all of it is
public record Line(int page, List<Piece> pieces, String text, Box box, float size, boolean bold) {

    /// Where it stands.
    public record Box(float left, float right, float baseline) {}

    public float left() {
        return box.left();
    }

    public float right() {
        return box.right();
    }

    public float baseline() {
        return box.baseline();
    }
}
