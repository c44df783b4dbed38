package org.lmanexus.document.pdf.line;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// A line of text on a page, in points from its upper left corner.
///
/// @param page from 1
/// @param bold whether all of it is
/// @param cell where it stands in a ruled table; null outside of one
public record Line(
        int page,
        List<Piece> pieces,
        String text,
        Box box,
        float size,
        boolean bold,
        @Nullable Cell cell) {

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
