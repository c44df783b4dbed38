package org.lmanexus.document.pdf.font;

import org.apache.fontbox.cmap.CMap;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.jspecify.annotations.Nullable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// A font whose codes are of several bytes (ISO 32000-1, 9.7).
final class CompositeTypeface implements Typeface {

    private static final int MOST_KEPT = 70_000;
    private static final int MOST_IN_RANGE = 70_000;

    private final Meanings meanings;
    private final @Nullable CMap encoding;
    private final boolean bold;
    private final Map<Integer, Float> widths = new HashMap<>();
    private final float usual;
    private final Map<Integer, Shape> shapes = new HashMap<>();
    private int taken = 2;

    /// @param encoding null where codes are the numbers of characters, two bytes each
    private CompositeTypeface(
            COSDictionary font, COSDictionary descendant, @Nullable CMap encoding, boolean bold) {
        this.meanings = new Meanings(font);
        this.encoding = encoding;
        this.bold = bold;
        this.usual = descendant.getFloat(COSName.DW, 1000) / 1000;
        COSArray listed = descendant.getCOSArray(COSName.W);
        if (listed != null) {
            read(listed);
        }
    }

    static CompositeTypeface of(COSDictionary font, COSDictionary descendant, boolean bold) {
        COSBase declared = font.getDictionaryObject(COSName.ENCODING);
        boolean plain =
                declared instanceof COSName name
                        && (name.equals(COSName.IDENTITY_H) || name.equals(COSName.IDENTITY_V));
        return new CompositeTypeface(font, descendant, plain ? null : Meanings.map(declared), bold);
    }

    /// Either `first [w w w]` or `first last w`.
    private void read(COSArray listed) {
        int i = 0;
        while (i + 1 < listed.size()) {
            int first = listed.getObject(i) instanceof COSNumber number ? number.intValue() : 0;
            COSBase next = listed.getObject(i + 1);
            if (next instanceof COSArray several) {
                for (int j = 0; j < several.size(); j++) {
                    put(first + j, several.getObject(j));
                }
                i += 2;
            } else {
                int last = next instanceof COSNumber number ? number.intValue() : first;
                COSBase width = i + 2 < listed.size() ? listed.getObject(i + 2) : null;
                for (int cid = first; cid <= last && cid - first < MOST_IN_RANGE; cid++) {
                    put(cid, width);
                }
                i += 3;
            }
        }
    }

    private void put(int cid, @Nullable COSBase width) {
        if (width instanceof COSNumber number && widths.size() < MOST_KEPT) {
            widths.put(cid, number.floatValue() / 1000);
        }
    }

    @Override
    public Shape shape(byte[] codes, int at) {
        int code = code(codes, at);
        int key = code << 3 | taken;
        Shape shape = shapes.get(key);
        if (shape == null) {
            shape = Shape.of(text(code), width(code), taken == 1 && code == ' ');
            if (shapes.size() < MOST_KEPT) {
                shapes.put(key, shape);
            }
        }
        return shape;
    }

    private int code(byte[] codes, int at) {
        if (encoding != null) {
            ByteArrayInputStream in = new ByteArrayInputStream(codes, at, codes.length - at);
            try {
                int code = encoding.readCode(in);
                taken = Math.max(1, codes.length - at - in.available());
                return code;
            } catch (IOException _) {
                taken = codes.length - at;
                return 0;
            }
        }
        taken = Math.min(2, codes.length - at);
        return taken == 1 ? codes[at] & 0xFF : (codes[at] & 0xFF) << 8 | codes[at + 1] & 0xFF;
    }

    private String text(int code) {
        String text = meanings.declared(code, taken);
        return Objects.requireNonNullElse(text == null ? meanings.found(code) : text, "");
    }

    private float width(int code) {
        int cid = encoding == null ? code : encoding.toCID(code, taken);
        return widths.getOrDefault(cid, usual);
    }

    @Override
    public int taken() {
        return taken;
    }

    @Override
    public boolean bold() {
        return bold;
    }
}
