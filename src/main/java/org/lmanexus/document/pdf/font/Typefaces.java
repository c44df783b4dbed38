package org.lmanexus.document.pdf.font;

import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.font.FontMappers;

import java.util.IdentityHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/// The fonts of one file.
public final class Typefaces {

    private static final Pattern BOLD = Pattern.compile("bold|black|heavy|demi");
    private static final int BOLD_WEIGHT = 600;
    private static final int FORCE_BOLD = 1 << 18;

    static {
        // What a file says must not depend on the fonts of the machine, nor wait for them.
        FontMappers.set(new OwnFonts());
    }

    private final Map<COSDictionary, Typeface> faces = new IdentityHashMap<>();

    public Typeface of(COSDictionary font) {
        Typeface face = faces.get(font);
        if (face == null) {
            face = read(font);
            faces.put(font, face);
        }
        return face;
    }

    private static Typeface read(COSDictionary font) {
        if ("Type0".equals(font.getNameAsString(COSName.SUBTYPE))) {
            COSBase first =
                    font.getCOSArray(COSName.DESCENDANT_FONTS) == null
                            ? null
                            : font.getCOSArray(COSName.DESCENDANT_FONTS).getObject(0);
            if (first instanceof COSDictionary descendant) {
                return CompositeTypeface.of(font, descendant, bold(font) || bold(descendant));
            }
        }
        return new SimpleTypeface(font, bold(font));
    }

    private static boolean bold(COSDictionary font) {
        COSDictionary descriptor = font.getCOSDictionary(COSName.FONT_DESC);
        String name = font.getNameAsString(COSName.BASE_FONT);
        return name != null && BOLD.matcher(name.toLowerCase(Locale.ROOT)).find()
                || descriptor != null && (descriptor.getInt(COSName.FLAGS, 0) & FORCE_BOLD) != 0
                || descriptor != null && descriptor.getFloat(COSName.FONT_WEIGHT, 0) >= BOLD_WEIGHT;
    }
}
