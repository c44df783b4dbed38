package org.lmanexus.document.pdf.mark;

/// Colours as 0xRRGGBB.
public final class Colours {

    /// How far apart the strongest and the weakest part of a colour are that is no shade of grey.
    private static final int CHROMA = 40;

    private Colours() {}

    public static boolean coloured(int colour) {
        int red = colour >> 16 & 0xFF;
        int green = colour >> 8 & 0xFF;
        int blue = colour & 0xFF;
        int most = Math.max(red, Math.max(green, blue));
        int least = Math.min(red, Math.min(green, blue));
        return most - least > CHROMA;
    }
}
