package org.lmanexus.document.pdf;

import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// Colours as 0xRRGGBB. The last one is kept, since a page changes its colour far less often than
/// it shows a character, and some take long to compute.
final class Colours {

    static final int BLACK = 0;

    /// How far apart the strongest and the weakest part of a colour are that is no shade of grey.
    private static final int CHROMA = 40;

    private @Nullable PDColor last;
    private int lastValue;

    int of(@Nullable PDColor colour) {
        if (colour == null) {
            return BLACK;
        }
        if (colour != last) {
            last = colour;
            lastValue = compute(colour);
        }
        return lastValue;
    }

    private static int compute(PDColor colour) {
        try {
            return colour.isPattern() ? BLACK : colour.toRGB();
        } catch (IOException _) {
            return BLACK;
        }
    }

    static boolean coloured(int colour) {
        int red = colour >> 16 & 0xFF;
        int green = colour >> 8 & 0xFF;
        int blue = colour & 0xFF;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        return most - least > CHROMA;
    }
}
