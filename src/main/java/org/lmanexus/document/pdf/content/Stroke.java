package org.lmanexus.document.pdf.content;

/// A straight thin line on a page, drawn or filled, in points from the upper left corner.
public record Stroke(float left, float top, float right, float bottom, int colour) {

    static final float THIN = 2.5f;
    private static final float SHORTEST = 1.5f;

    public boolean horizontal() {
        return bottom - top <= THIN && right - left >= SHORTEST;
    }

    public boolean vertical() {
        return right - left <= THIN && bottom - top >= SHORTEST;
    }

    public float middle() {
        return (top + bottom) / 2;
    }

    public float length() {
        return right - left;
    }
}
