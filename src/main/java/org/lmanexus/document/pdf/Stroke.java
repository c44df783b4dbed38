package org.lmanexus.document.pdf;

/// A straight thin line on a page, drawn or filled, in points from the upper left corner.
record Stroke(float left, float top, float right, float bottom, int colour) {

    private static final float THIN = 2.5f;
    private static final float SHORTEST = 1.5f;

    boolean horizontal() {
        return bottom - top <= THIN && right - left >= SHORTEST;
    }

    boolean vertical() {
        return right - left <= THIN && bottom - top >= SHORTEST;
    }

    float middle() {
        return (top + bottom) / 2;
    }

    float length() {
        return right - left;
    }
}
