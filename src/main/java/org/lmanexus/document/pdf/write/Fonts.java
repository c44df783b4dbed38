package org.lmanexus.document.pdf.write;

import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.lmanexus.document.write.Look;

import java.io.IOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;

/// The three Times faces that every reader of PDF brings along.
final class Fonts {

    private final Map<Look, PDFont> faces = new EnumMap<>(Look.class);

    /// Legal text says the same words over and over, and PDFBox is slow to measure them.
    private final Map<Look, Map<String, Float>> widths = new EnumMap<>(Look.class);

    Fonts() {
        faces.put(Look.PLAIN, new PDType1Font(FontName.TIMES_ROMAN));
        faces.put(Look.BOLD, new PDType1Font(FontName.TIMES_BOLD));
        faces.put(Look.ITALIC, new PDType1Font(FontName.TIMES_ITALIC));
    }

    PDFont face(Look look) {
        PDFont face = faces.get(look);
        if (face == null) {
            throw new IllegalStateException("no face for " + look);
        }
        return face;
    }

    float width(String text, Look look, float size) throws IOException {
        Map<String, Float> known = widths.computeIfAbsent(look, unseen -> new HashMap<>());
        Float width = known.get(text);
        if (width == null) {
            width = face(look).getStringWidth(text);
            known.put(text, width);
        }
        return width / 1000 * size;
    }
}
