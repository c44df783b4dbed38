package org.lmanexus.document.pdf.scan;

import org.lmanexus.document.pdf.content.Glyph;
import org.lmanexus.document.pdf.font.Shape;
import org.lmanexus.document.pdf.line.GlyphLine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What was recognised on one page.
///
/// @param words how many
/// @param doubtful how many of them are rather guessed
public record Scan(List<GlyphLine> lines, int words, int doubtful) {

    private static final int COLUMNS = 12;
    private static final int SURE = 70;

    /// The lower edge of a line hangs below the letters that stand on it, by this of its size.
    private static final float BELOW = 0.2f;

    /// Words that are told apart stand at least so far apart, in sizes.
    private static final float GAP = 0.2f;

    private record Word(
            String line,
            float left,
            float width,
            float bottom,
            float height,
            float sure,
            String text) {

        float right() {
            return left + width;
        }
    }

    /// @param table as tesseract writes it
    /// @param scale pixels a point
    static Scan of(String table, float scale) {
        Map<String, List<Word>> lines = new LinkedHashMap<>();
        List<Word> words = table.lines().skip(1).flatMap(row -> word(row, scale).stream()).toList();
        words.forEach(word -> lines.computeIfAbsent(word.line(), _ -> new ArrayList<>()).add(word));
        float size = size(words);
        return new Scan(
                lines.values().stream().map(line -> line(line, size)).toList(),
                words.size(),
                (int) words.stream().filter(word -> word.sure() < SURE).count());
    }

    private static List<Word> word(String row, float scale) {
        String[] cells = row.split("\t", COLUMNS);
        if (cells.length < COLUMNS || cells[11].isBlank()) {
            return List.of();
        }
        float left = Float.parseFloat(cells[6]) / scale;
        float top = Float.parseFloat(cells[7]) / scale;
        float width = Float.parseFloat(cells[8]) / scale;
        float height = Float.parseFloat(cells[9]) / scale;
        String line = String.join(" ", cells[2], cells[3], cells[4]);
        float sure = Float.parseFloat(cells[10]);
        return List.of(new Word(line, left, width, top + height, height, sure, cells[11].strip()));
    }

    /// Of the letters on the page, most of which are of one size.
    private static float size(List<Word> words) {
        double[] heights = words.stream().mapToDouble(Word::height).sorted().toArray();
        return heights.length == 0 ? 1 : (float) Math.max(1, heights[heights.length * 3 / 4]);
    }

    private static GlyphLine line(List<Word> words, float size) {
        float bottom = (float) words.stream().mapToDouble(Word::bottom).max().orElse(0);
        List<Glyph> glyphs = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Word word = words.get(i);
            float end =
                    i + 1 < words.size()
                            ? Math.min(word.right(), words.get(i + 1).left() - GAP * size)
                            : word.right();
            Glyph.Place place =
                    new Glyph.Place(
                            word.left(),
                            bottom - BELOW * size,
                            Math.max(0, end - word.left()),
                            size);
            glyphs.add(new Glyph(Shape.of(word.text(), 0, false), place, false, 0));
        }
        return new GlyphLine(List.of(glyphs));
    }
}
