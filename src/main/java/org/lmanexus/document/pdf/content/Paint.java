package org.lmanexus.document.pdf.content;

import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.common.function.PDFunction;
import org.jspecify.annotations.Nullable;

import java.io.IOException;

/// A colour space: turns the numbers of a colour into 0xRRGGBB. Near enough to tell red from black;
/// no colour profile is ever loaded.
@FunctionalInterface
interface Paint {

    Paint GREY = of -> of.length < 1 ? 0 : rgb(of[0], of[0], of[0]);
    Paint RGB = of -> of.length < 3 ? GREY.colour(of) : rgb(of[0], of[1], of[2]);
    Paint CMYK =
            of -> {
                if (of.length < 4) {
                    return GREY.colour(of);
                }
                float light = 1 - of[3];
                return rgb((1 - of[0]) * light, (1 - of[1]) * light, (1 - of[2]) * light);
            };

    /// Patterns, and what is broken.
    Paint BLACK = _ -> 0;

    int DEEPEST = 4;

    int colour(float[] of);

    private static int rgb(float red, float green, float blue) {
        return part(red) << 16 | part(green) << 8 | part(blue);
    }

    private static int part(float share) {
        return Math.round(Math.clamp(share, 0, 1) * 255);
    }

    /// @param spaces the colour spaces that the page names
    static Paint of(@Nullable COSBase space, @Nullable COSDictionary spaces) {
        try {
            return of(space, spaces, 0);
        } catch (IOException | RuntimeException _) {
            // A broken colour space says nothing about the colour.
            return BLACK;
        }
    }

    private static Paint of(@Nullable COSBase space, @Nullable COSDictionary spaces, int depth)
            throws IOException {
        if (depth > DEEPEST || space == null) {
            return BLACK;
        }
        if (space instanceof COSArray array && array.size() > 0) {
            return array.size() == 1
                    ? of(array.getObject(0), spaces, depth + 1)
                    : composed(array, spaces, depth);
        }
        if (!(space instanceof COSName name)) {
            return BLACK;
        }
        COSBase named = spaces == null ? null : spaces.getDictionaryObject(name);
        return switch (name.getName()) {
            case "DeviceGray", "G", "CalGray" -> GREY;
            case "DeviceRGB", "RGB", "CalRGB" -> RGB;
            case "DeviceCMYK", "CMYK" -> CMYK;
            default -> named == null || named == space ? BLACK : of(named, spaces, depth + 1);
        };
    }

    private static Paint composed(COSArray array, @Nullable COSDictionary spaces, int depth)
            throws IOException {
        return switch (array.getName(0)) {
            case "CalGray" -> GREY;
            case "CalRGB" -> RGB;
            case "ICCBased" ->
                    array.getObject(1) instanceof COSStream profile
                            ? byCount(profile.getInt(COSName.N))
                            : BLACK;
            case "Separation", "DeviceN" -> {
                Paint other = of(array.getObject(2), spaces, depth + 1);
                PDFunction tint = PDFunction.create(array.getObject(3));
                yield of -> tinted(tint, other, of);
            }
            case "Lab" -> of -> of.length < 1 ? 0 : rgb(of[0] / 100, of[0] / 100, of[0] / 100);
            case null, default -> BLACK;
        };
    }

    private static Paint byCount(int parts) {
        return parts == 1 ? GREY : parts == 4 ? CMYK : RGB;
    }

    private static int tinted(PDFunction tint, Paint other, float[] of) {
        try {
            return other.colour(tint.eval(of));
        } catch (IOException | RuntimeException _) {
            return 0;
        }
    }
}
