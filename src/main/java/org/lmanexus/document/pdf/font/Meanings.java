package org.lmanexus.document.pdf.font;

import org.apache.fontbox.cmap.CMap;
import org.apache.fontbox.cmap.CMapParser;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDFontFactory;
import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.stream.StreamBytes;

import java.io.IOException;

/// What a font itself says about its codes, and what PDFBox finds out about them where it says
/// nothing: that costs more, since the font's program may have to be read.
final class Meanings {

    private final COSDictionary font;
    private final @Nullable CMap unicode;
    private @Nullable PDFont thorough;
    private boolean tried;

    Meanings(COSDictionary font) {
        this.font = font;
        this.unicode =
                font.getDictionaryObject(COSName.TO_UNICODE) instanceof COSStream stream
                        ? parsed(stream)
                        : null;
    }

    /// A map of codes; null where it is damaged.
    static @Nullable CMap parsed(COSStream stream) {
        try {
            return new CMapParser().parse(new RandomAccessReadBuffer(StreamBytes.of(stream)));
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }

    /// A map of codes by its name or its stream; null where it is unknown.
    static @Nullable CMap map(@Nullable COSBase of) {
        try {
            return switch (of) {
                case COSName name -> new CMapParser().parsePredefined(name.getName());
                case COSStream stream -> parsed(stream);
                case null, default -> null;
            };
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }

    /// The text that the font declares for a code.
    @Nullable String declared(int code, int length) {
        return unicode == null || !unicode.hasUnicodeMappings()
                ? null
                : unicode.toUnicode(code, length);
    }

    @Nullable String found(int code) {
        try {
            PDFont known = thorough();
            return known == null ? null : known.toUnicode(code, GlyphNames.all());
        } catch (IOException | RuntimeException _) {
            return null;
        }
    }

    float width(int code) {
        try {
            PDFont known = thorough();
            return known == null ? 0 : known.getWidth(code) / 1000;
        } catch (IOException | RuntimeException _) {
            return 0;
        }
    }

    private @Nullable PDFont thorough() throws IOException {
        if (!tried) {
            tried = true;
            thorough = PDFontFactory.createFont(font);
        }
        return thorough;
    }
}
