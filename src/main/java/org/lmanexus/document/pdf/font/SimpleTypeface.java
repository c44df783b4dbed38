package org.lmanexus.document.pdf.font;

import org.apache.fontbox.afm.FontMetrics;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.font.encoding.DictionaryEncoding;
import org.apache.pdfbox.pdmodel.font.encoding.Encoding;
import org.apache.pdfbox.pdmodel.font.encoding.GlyphList;
import org.jspecify.annotations.Nullable;

/// A font whose codes are single bytes (ISO 32000-1, 9.6).
final class SimpleTypeface implements Typeface {

    private static final int SYMBOLIC = 1 << 2;
    private static final int NONSYMBOLIC = 1 << 5;

    private final COSDictionary font;
    private final Meanings meanings;
    private final @Nullable Encoding encoding;
    private final @Nullable COSDictionary descriptor;
    private final boolean bold;
    private final Shape[] shapes = new Shape[256];

    SimpleTypeface(COSDictionary font, boolean bold) {
        this.font = font;
        this.bold = bold;
        this.meanings = new Meanings(font);
        this.descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        this.encoding = encoding(font.getDictionaryObject(COSName.ENCODING));
    }

    private @Nullable Encoding encoding(@Nullable COSBase declared) {
        try {
            return switch (declared) {
                case COSName name -> Encoding.getInstance(name);
                case COSDictionary different when symbolic() -> new DictionaryEncoding(different);
                case COSDictionary different -> new DictionaryEncoding(different, true, null);
                case null, default -> null;
            };
        } catch (RuntimeException _) {
            return null;
        }
    }

    /// Whether its own program says what codes mean, where the file does not.
    private boolean symbolic() {
        int flags = descriptor == null ? NONSYMBOLIC : descriptor.getInt(COSName.FLAGS, 0);
        boolean drawn = "Type3".equals(font.getNameAsString(COSName.SUBTYPE));
        return drawn || (flags & SYMBOLIC) != 0;
    }

    @Override
    public Shape shape(byte[] codes, int at) {
        int code = codes[at] & 0xFF;
        Shape shape = shapes[code];
        if (shape == null) {
            shape = Shape.of(text(code), width(code), code == ' ');
            shapes[code] = shape;
        }
        return shape;
    }

    @Override
    public int taken() {
        return 1;
    }

    @Override
    public boolean bold() {
        return bold;
    }

    private String text(int code) {
        String text = meanings.declared(code, 1);
        if (text == null) {
            text = listed(code);
        }
        if (text == null) {
            text = meanings.found(code);
        }
        return text == null ? String.valueOf((char) code) : text;
    }

    private @Nullable String listed(int code) {
        String name = encoding == null ? null : encoding.getName(code);
        if (name == null || ".notdef".equals(name)) {
            return null;
        }
        String base = font.getNameAsString(COSName.BASE_FONT);
        boolean dingbats = base != null && base.endsWith("ZapfDingbats");
        return dingbats ? GlyphList.getZapfDingbats().toUnicode(name) : GlyphNames.unicode(name);
    }

    private float width(int code) {
        COSArray widths = font.getCOSArray(COSName.WIDTHS);
        if (widths == null) {
            Float standard = standard(code);
            return standard == null ? meanings.width(code) : standard;
        }
        int index = code - font.getInt(COSName.FIRST_CHAR, 0);
        if (index >= 0 && index < widths.size()) {
            return widths.getObject(index) instanceof COSNumber width
                    ? width.floatValue() * unit()
                    : 0;
        }
        return descriptor == null ? 0 : descriptor.getFloat(COSName.MISSING_WIDTH, 0) / 1000;
    }

    private float unit() {
        COSArray matrix = font.getCOSArray(COSName.FONT_MATRIX);
        boolean drawn = "Type3".equals(font.getNameAsString(COSName.SUBTYPE));
        return drawn && matrix != null && matrix.size() == 6 ? matrix.toFloatArray()[0] : 0.001f;
    }

    /// In the fonts that every reader has.
    private @Nullable Float standard(int code) {
        String base = font.getNameAsString(COSName.BASE_FONT);
        String name = encoding == null ? null : encoding.getName(code);
        if (base == null || name == null || !Standard14Fonts.containsName(base)) {
            return null;
        }
        FontMetrics metrics = Standard14Fonts.getAFM(base);
        return metrics == null ? null : metrics.getCharacterWidth(name) / 1000;
    }
}
