package org.lmanexus.document.pdf.review;

import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.content.Glyph;
import org.lmanexus.document.pdf.line.GlyphLine;
import org.lmanexus.document.pdf.mark.Mark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// The lines of a page, found by place.
public final class PageText {

    /// Lines of several cells or columns stand on one level when they differ by less, in points.
    private static final float LEVEL = 1;

    private final List<GlyphLine> lines;

    public PageText(List<GlyphLine> lines) {
        this.lines = lines;
    }

    /// The characters whose middle lies in one of these places.
    public List<Glyph> within(List<PDRectangle> places) {
        List<Glyph> found = new ArrayList<>();
        for (GlyphLine line : lines) {
            for (Glyph glyph : line.glyphs()) {
                float y = glyph.baseline() - glyph.size() / 4;
                if (places.stream().anyMatch(place -> place.contains(glyph.middle(), y))) {
                    found.add(glyph);
                }
            }
        }
        return found;
    }

    /// The last character before a place, in the line at its height or nearest to it.
    public Glyph nearest(PDRectangle place) {
        GlyphLine line = line(place);
        return line.glyphs().get(Math.max(0, before(line, place)));
    }

    public void insertAt(PDRectangle place, String words, Mark mark) {
        GlyphLine line = line(place);
        int index = before(line, place);
        line.insert(index, spaced(line, index, words), mark);
    }

    public void insertBehind(Glyph glyph, String words, Mark mark) {
        for (GlyphLine line : lines) {
            int index = line.glyphs().indexOf(glyph);
            if (index >= 0) {
                line.insert(index, words, mark);
                return;
            }
        }
    }

    private GlyphLine line(PDRectangle place) {
        float y = place.getLowerLeftY() + place.getHeight() / 2;
        GlyphLine first =
                lines.stream().filter(line -> line.at(y)).findFirst().orElseGet(() -> nearest(y));
        float x = place.getLowerLeftX() + place.getWidth() / 2;
        return lines.stream()
                .filter(line -> Math.abs(line.baseline() - first.baseline()) < LEVEL)
                .min(Comparator.comparing(line -> line.apart(x)))
                .orElse(first);
    }

    private GlyphLine nearest(float y) {
        return lines.stream()
                .min(Comparator.comparing(line -> Math.abs(line.baseline() - y)))
                .orElseThrow();
    }

    private static int before(GlyphLine line, PDRectangle place) {
        float x = place.getLowerLeftX() + place.getWidth() / 2;
        int index = -1;
        while (index + 1 < line.glyphs().size() && line.glyphs().get(index + 1).middle() <= x) {
            index++;
        }
        return index;
    }

    /// A caret between two words puts a word of its own there.
    private static String spaced(GlyphLine line, int index, String words) {
        Glyph before = index < 0 ? null : line.glyphs().get(index);
        Glyph after = index + 1 < line.glyphs().size() ? line.glyphs().get(index + 1) : null;
        String left = joins(before) && Character.isLetterOrDigit(words.charAt(0)) ? " " : "";
        char last = words.charAt(words.length() - 1);
        String right =
                after != null && Character.isLetterOrDigit(after.text().charAt(0)) && last != ' '
                        ? " "
                        : "";
        return left + words + right;
    }

    private static boolean joins(@Nullable Glyph before) {
        return before != null && !before.blank() && !"([\"\u201C\u2018".contains(before.text());
    }
}
