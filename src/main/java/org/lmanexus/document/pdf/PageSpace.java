package org.lmanexus.document.pdf;

import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// Turns places that PDF measures from the lower left corner into places from the upper left one.
record PageSpace(PDRectangle page) {

    PDRectangle fromTop(PDRectangle place) {
        return new PDRectangle(
                place.getLowerLeftX() - page.getLowerLeftX(),
                page.getUpperRightY() - place.getUpperRightY(),
                place.getWidth(),
                place.getHeight());
    }
}
