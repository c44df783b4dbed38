package org.lmanexus.document.pdf.line;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.content.Glyph;
import org.lmanexus.document.pdf.content.Stroke;
import org.lmanexus.document.pdf.mark.Colours;
import org.lmanexus.document.pdf.mark.Mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds which characters are struck through or underlined. Lines that run far beyond the words,
/// such as the rules of a table, and lines under links mark nothing.
public final class Ink {

    /// Where a strike lies above the baseline, in sizes of the font.
    private static final float STRIKE_LOW = 0.12f;
    private static final float STRIKE_HIGH = 0.55f;

    /// How far an underline lies below the baseline, and how far it may reach above it.
    private static final float UNDER_LOW = 0.35f;
    private static final float UNDER_HIGH = 0.02f;

    private static final float COVERED = 0.5f;

    /// How far a line stands out beside words, in sizes of the font, that was not drawn under them.
    private static final float OUT = 0.3f;

    private final List<Touched> strokes = new ArrayList<>();
    private final float[] middles;

    private Ink(List<Stroke> drawn) {
        drawn.stream()
                .filter(Stroke::horizontal)
                .sorted(Comparator.comparing(Stroke::middle))
                .forEach(stroke -> strokes.add(new Touched(stroke)));
        middles = new float[strokes.size()];
        for (int i = 0; i < middles.length; i++) {
            middles[i] = strokes.get(i).stroke.middle();
        }
    }

    /// A stroke, and the characters that it strikes or underlines.
    private static final class Touched {
        private final Stroke stroke;
        private final List<Glyph> struck = new ArrayList<>();
        private final List<Glyph> underlined = new ArrayList<>();
        private @Nullable Mark last;

        private Touched(Stroke stroke) {
            this.stroke = stroke;
        }

        /// The mark of the character before, where it has the same look.
        private Mark mark(Mark.Kind kind, int colour) {
            if (last == null || last.kind() != kind || last.colour() != colour) {
                last = Mark.drawn(kind, colour);
            }
            return last;
        }

        private boolean covers(List<Glyph> glyphs) {
            return to(glyphs) - from(glyphs) >= COVERED * stroke.length();
        }

        /// Whether it stands out on both sides of the words, as the rules of a table do.
        private boolean outruns(List<Glyph> glyphs) {
            float room = OUT * glyphs.getFirst().size();
            return from(glyphs) - stroke.left() > room && stroke.right() - to(glyphs) > room;
        }

        private static double from(List<Glyph> glyphs) {
            return glyphs.stream().mapToDouble(Glyph::x).min().orElse(0);
        }

        private static double to(List<Glyph> glyphs) {
            return glyphs.stream().mapToDouble(Glyph::end).max().orElse(0);
        }
    }

    /// @param links where the page links elsewhere, in points from its upper left corner
    public static void mark(List<Glyph> glyphs, List<Stroke> drawn, List<PDRectangle> links) {
        Ink ink = new Ink(drawn);
        if (ink.strokes.isEmpty()) {
            return;
        }
        glyphs.forEach(ink::touch);
        for (Touched touched : ink.strokes) {
            List<Glyph> words = touched.underlined;
            if (!words.isEmpty() && touched.covers(words) && !touched.outruns(words)) {
                words.stream()
                        .filter(glyph -> links.stream().noneMatch(link -> over(link, glyph)))
                        .forEach(glyph -> underline(glyph, touched));
            }
        }
        for (Touched touched : ink.strokes) {
            if (!touched.struck.isEmpty() && touched.covers(touched.struck)) {
                touched.struck.forEach(glyph -> strike(glyph, touched));
            }
        }
    }

    static boolean over(PDRectangle link, Glyph glyph) {
        return link.contains(glyph.middle(), glyph.baseline() - glyph.size() / 4);
    }

    private static void underline(Glyph glyph, Touched by) {
        int colour = colour(glyph, by.stroke);
        Mark.Kind kind = Colours.coloured(colour) ? Mark.Kind.INSERT : Mark.Kind.UNDERLINE;
        glyph.mark(by.mark(kind, colour));
    }

    private static void strike(Glyph glyph, Touched by) {
        glyph.mark(by.mark(Mark.Kind.DELETE, colour(glyph, by.stroke)));
    }

    private static int colour(Glyph glyph, Stroke stroke) {
        return Colours.coloured(stroke.colour()) || glyph.blank()
                ? stroke.colour()
                : glyph.colour();
    }

    private void touch(Glyph glyph) {
        float top = glyph.baseline() - STRIKE_HIGH * glyph.size();
        float bottom = glyph.baseline() + UNDER_LOW * glyph.size();
        for (int i = first(top); i < middles.length && middles[i] <= bottom; i++) {
            Touched touched = strokes.get(i);
            if (touched.stroke.left() <= glyph.middle()
                    && glyph.middle() <= touched.stroke.right()) {
                float above = (glyph.baseline() - middles[i]) / glyph.size();
                if (above >= STRIKE_LOW) {
                    touched.struck.add(glyph);
                } else if (above <= UNDER_HIGH) {
                    touched.underlined.add(glyph);
                }
            }
        }
    }

    private int first(float top) {
        int low = 0;
        int high = middles.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (middles[middle] < top) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
