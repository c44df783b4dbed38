package org.lmanexus.document.pdf.line;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.content.Glyph;
import org.lmanexus.document.pdf.mark.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// The characters of one line, from left to right, with blanks where words are apart.
public final class GlyphLine {

    /// How far apart two characters stand that a blank parts, and that a tab does, in font sizes.
    private static final float WORD_GAP = 0.15f;
    private static final float TAB_GAP = 2.0f;

    private final List<Glyph> glyphs = new ArrayList<>();
    private final float baseline;
    private final float size;
    private @Nullable Cell cell;

    /// @param fragments from left to right, of which the first gives the line its place
    public GlyphLine(List<List<Glyph>> fragments) {
        Glyph first = fragments.getFirst().getFirst();
        baseline = first.baseline();
        size = first.size();
        fragments.forEach(fragment -> fragment.forEach(this::add));
        trim();
    }

    private void add(Glyph glyph) {
        Glyph last = glyphs.isEmpty() ? null : glyphs.getLast();
        float gap = last == null ? 0 : glyph.x() - last.end();
        if (last != null && gap > TAB_GAP * size) {
            glyphs.add(last.behind("\t", shared(last, glyph)));
        } else if (last != null && gap > WORD_GAP * size && !last.blank() && !glyph.blank()) {
            glyphs.add(last.behind(" ", shared(last, glyph)));
        }
        glyphs.add(glyph);
    }

    private static @Nullable Mark shared(Glyph left, Glyph right) {
        return Objects.equals(left.mark(), right.mark()) ? left.mark() : null;
    }

    private void trim() {
        while (!glyphs.isEmpty() && glyphs.getLast().blank()) {
            glyphs.removeLast();
        }
        while (!glyphs.isEmpty() && glyphs.getFirst().blank()) {
            glyphs.removeFirst();
        }
    }

    public List<Glyph> glyphs() {
        return glyphs;
    }

    void standsIn(Cell place) {
        cell = place;
    }

    @Nullable Cell cell() {
        return cell;
    }

    public boolean blank() {
        return glyphs.isEmpty();
    }

    public float baseline() {
        return baseline;
    }

    public float size() {
        return size;
    }

    /// Whether a height on the page lies within the line.
    public boolean at(float y) {
        return y <= baseline + size / 3 && y >= baseline - size;
    }

    /// How far a place lies to the left or the right of the line; 0 within it.
    public float apart(float x) {
        return Math.max(0, Math.max(glyphs.getFirst().x() - x, x - glyphs.getLast().end()));
    }

    /// Puts words in behind the character at an index; -1 for the beginning of the line.
    public void insert(int index, String words, Mark mark) {
        Glyph behind = glyphs.get(Math.max(0, index));
        glyphs.add(index + 1, behind.behind(words, mark));
    }

    public Line line(int page) {
        List<Piece> pieces = new ArrayList<>();
        StringBuilder all = new StringBuilder();
        StringBuilder text = new StringBuilder();
        Glyph first = glyphs.getFirst();
        boolean bold = true;
        for (Glyph glyph : glyphs) {
            if (!alike(first, glyph)) {
                pieces.add(new Piece(text.toString(), first.mark(), first.notes(), first.bold()));
                text.setLength(0);
                first = glyph;
            }
            text.append(glyph.text());
            all.append(glyph.text());
            bold &= glyph.bold() || glyph.blank();
        }
        pieces.add(new Piece(text.toString(), first.mark(), first.notes(), first.bold()));
        Line.Box box = new Line.Box(glyphs.getFirst().x(), glyphs.getLast().end(), baseline);
        return new Line(page, List.copyOf(pieces), all.toString(), box, size, bold, cell);
    }

    private static boolean alike(Glyph one, Glyph other) {
        return Objects.equals(one.mark(), other.mark())
                && one.notes().equals(other.notes())
                && (one.bold() == other.bold() || other.blank());
    }
}
