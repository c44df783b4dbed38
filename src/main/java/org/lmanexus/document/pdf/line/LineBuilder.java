package org.lmanexus.document.pdf.line;

import org.lmanexus.document.pdf.content.Glyph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Puts the characters of a page into lines, and the lines into reading order.
public final class LineBuilder {

    /// How far characters of one line may stand apart in height, in font sizes; and a raised or
    /// lowered one that is smaller.
    private static final float LEVEL = 0.3f;
    private static final float RAISED = 0.5f;

    /// Characters further apart than this, in font sizes, may belong to different columns.
    private static final float APART = 1.0f;

    private LineBuilder() {}

    public static List<GlyphLine> lines(List<Glyph> glyphs, float pageWidth) {
        List<GlyphLine> lines = new ArrayList<>();
        for (List<Fragment> zone : Columns.zones(fragments(glyphs), pageWidth)) {
            lines(zone, lines);
        }
        return lines;
    }

    /// The lines of one cell of a table.
    static List<GlyphLine> cell(List<Glyph> glyphs) {
        List<GlyphLine> lines = new ArrayList<>();
        lines(fragments(glyphs), lines);
        return lines;
    }

    private static List<Fragment> fragments(List<Glyph> glyphs) {
        List<Fragment> fragments = new ArrayList<>();
        for (Glyph glyph : glyphs) {
            Fragment last = fragments.isEmpty() ? null : fragments.getLast();
            if (last != null && continues(last, glyph)) {
                last.glyphs().add(glyph);
            } else if (!glyph.blank()) {
                fragments.add(new Fragment(new ArrayList<>(List.of(glyph))));
            }
        }
        return fragments;
    }

    private static boolean continues(Fragment fragment, Glyph glyph) {
        Glyph first = fragment.glyphs().getFirst();
        float size = Math.max(first.size(), glyph.size());
        float drop = Math.abs(glyph.baseline() - first.baseline());
        float gap = glyph.x() - fragment.glyphs().getLast().end();
        boolean level =
                drop <= LEVEL * size || (drop <= RAISED * size && first.size() != glyph.size());
        return level && gap > -LEVEL * size && gap < APART * size;
    }

    private static void lines(List<Fragment> zone, List<GlyphLine> lines) {
        List<Fragment> sorted = new ArrayList<>(zone);
        sorted.sort(Comparator.comparing(Fragment::baseline));
        List<Fragment> open = new ArrayList<>();
        for (Fragment fragment : sorted) {
            if (!open.isEmpty() && !level(open.getFirst(), fragment)) {
                close(open, lines);
            }
            open.add(fragment);
        }
        close(open, lines);
    }

    private static boolean level(Fragment first, Fragment next) {
        return next.baseline() - first.baseline() <= LEVEL * Math.max(first.size(), next.size());
    }

    private static void close(List<Fragment> open, List<GlyphLine> lines) {
        if (!open.isEmpty()) {
            open.sort(Comparator.comparing(Fragment::left));
            GlyphLine line = new GlyphLine(open.stream().map(Fragment::glyphs).toList());
            if (!line.blank()) {
                lines.add(line);
            }
            open.clear();
        }
    }

    /// Characters that follow each other closely on one level.
    public record Fragment(List<Glyph> glyphs) {

        float baseline() {
            return glyphs.getFirst().baseline();
        }

        float size() {
            return glyphs.getFirst().size();
        }

        float left() {
            return glyphs.getFirst().x();
        }

        float right() {
            return glyphs.getLast().end();
        }
    }
}
