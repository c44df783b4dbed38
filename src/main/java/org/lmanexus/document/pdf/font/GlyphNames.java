package org.lmanexus.document.pdf.font;

import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/// The names of characters: those of Adobe, and those that TeX and others use besides.
final class GlyphNames {

    private static final String ADDITIONAL =
            "/org/apache/pdfbox/resources/glyphlist/additional.txt";

    private GlyphNames() {}

    static @Nullable String unicode(String name) {
        String known = GlyphList.getAdobeGlyphList().toUnicode(name);
        return known == null ? More.NAMES.toUnicode(name) : known;
    }

    static GlyphList all() {
        return More.NAMES;
    }

    /// Read once a file needs it.
    private static final class More {
        private static final GlyphList NAMES = names();

        private static GlyphList names() {
            try (InputStream in = PDFTextStripper.class.getResourceAsStream(ADDITIONAL)) {
                return in == null
                        ? GlyphList.getAdobeGlyphList()
                        : new GlyphList(GlyphList.getAdobeGlyphList(), in);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
