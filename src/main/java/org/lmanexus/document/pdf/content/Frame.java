package org.lmanexus.document.pdf.content;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// The page as its reader holds it: turned so that the text stands upright, measured in points from
/// the upper left corner.
///
/// @param left edge of the page, as the other three in the space of the page
/// @param turn quarters of a circle, against the clock, by which the text is turned on the page
public record Frame(float left, float bottom, float right, float top, int turn) {

    /// A page without a size is taken for a letter.
    static Frame of(PDRectangle page, int turn) {
        PDRectangle box = page.getWidth() > 1 && page.getHeight() > 1 ? page : PDRectangle.LETTER;
        return new Frame(
                box.getLowerLeftX(),
                box.getLowerLeftY(),
                box.getUpperRightX(),
                box.getUpperRightY(),
                turn);
    }

    public float x(float x, float y) {
        return switch (turn) {
            case 1 -> y - bottom;
            case 2 -> right - x;
            case 3 -> top - y;
            default -> x - left;
        };
    }

    public float y(float x, float y) {
        return switch (turn) {
            case 1 -> x - left;
            case 2 -> y - bottom;
            case 3 -> right - x;
            default -> top - y;
        };
    }

    public float width() {
        return turn % 2 == 0 ? right - left : top - bottom;
    }

    public float height() {
        return turn % 2 == 0 ? top - bottom : right - left;
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
