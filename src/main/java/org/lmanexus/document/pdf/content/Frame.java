package org.lmanexus.document.pdf.content;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The page as its reader holds it: turned so that the text stands upright, measured in points from
/// the upper left corner.
///
/// @param turn quarters of a circle, against the clock, by which the text is turned on the page
public record Frame(PDRectangle box, int turn) {

    /// A page without a size is taken for a letter.
    public Frame {
        box = box.getWidth() > 1 && box.getHeight() > 1 ? box : PDRectangle.LETTER;
    }

    public float x(float x, float y) {
        return switch (turn) {
            case 1 -> y - box.getLowerLeftY();
            case 2 -> box.getUpperRightX() - x;
            case 3 -> box.getUpperRightY() - y;
            default -> x - box.getLowerLeftX();
        };
    }

    public float y(float x, float y) {
        return switch (turn) {
            case 1 -> x - box.getLowerLeftX();
            case 2 -> y - box.getLowerLeftY();
            case 3 -> box.getUpperRightX() - x;
            default -> box.getUpperRightY() - y;
        };
    }

    public float width() {
        return turn % 2 == 0 ? box.getWidth() : box.getHeight();
    }

    public float height() {
        return turn % 2 == 0 ? box.getHeight() : box.getWidth();
    }

    public boolean shows(float x, float y, float size) {
        return x > -size && x < width() + size && y > -size && y < height() + size;
    }

    /// A place that PDF measures from the lower left corner.
    public PDRectangle place(PDRectangle place) {
        float x = x(place.getLowerLeftX(), place.getLowerLeftY());
        float y = y(place.getLowerLeftX(), place.getLowerLeftY());
        float toX = x(place.getUpperRightX(), place.getUpperRightY());
        float toY = y(place.getUpperRightX(), place.getUpperRightY());
        return new PDRectangle(
                Math.min(x, toX), Math.min(y, toY), Math.abs(toX - x), Math.abs(toY - y));
    }
}
