package org.lmanexus.document.pdf.line;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.content.Glyph;
import org.lmanexus.document.pdf.mark.Colours;
import org.lmanexus.document.pdf.mark.Mark;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Words in a colour, with no line on them. Some comparison programs show insertions so; headings
/// and addresses are coloured too, so it takes a look at the whole file to tell.
public final class Tint {

    private Tint() {}

    /// Marks the coloured characters that no line has marked.
    ///
    /// @param links where the page links elsewhere, in points from its upper left corner
    public static void mark(List<Glyph> glyphs, List<PDRectangle> links) {
        Mark last = null;
        for (Glyph glyph : glyphs) {
            if (glyph.mark() == null
                    && Colours.coloured(glyph.colour())
                    && links.stream().noneMatch(link -> Ink.over(link, glyph))) {
                if (last == null || last.colour() != glyph.colour()) {
                    last = Mark.drawn(Mark.Kind.TINT, glyph.colour());
                }
                glyph.mark(last);
            }
        }
    }

    /// The colours of words that stand next to struck ones of another colour, as what replaces
    /// them does.
    public static Set<Integer> besideStruck(List<GlyphLine> lines) {
        Set<Integer> colours = new HashSet<>();
        for (GlyphLine line : lines) {
            Mark last = null;
            for (Glyph glyph : line.glyphs()) {
                if (!glyph.blank()) {
                    replacing(last, glyph.mark(), colours);
                    replacing(glyph.mark(), last, colours);
                    last = glyph.mark();
                }
            }
        }
        return colours;
    }

    private static void replacing(
            @Nullable Mark struck, @Nullable Mark tint, Set<Integer> colours) {
        if (struck != null
                && tint != null
                && struck.kind() == Mark.Kind.DELETE
                && tint.kind() == Mark.Kind.TINT
                && struck.colour() != tint.colour()) {
            colours.add(tint.colour());
        }
    }
}
