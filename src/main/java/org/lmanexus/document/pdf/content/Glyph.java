package org.lmanexus.document.pdf.content;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.font.Shape;
import org.lmanexus.document.pdf.mark.Mark;
import org.lmanexus.document.pdf.mark.Note;

import java.util.ArrayList;
import java.util.List;

/// One character on a page, measured in points from its upper left corner.
public final class Glyph {

    private final String text;
    private final boolean blank;
    private final float x;
    private final float baseline;
    private final float width;
    private final float size;
    private final boolean bold;
    private final int colour;

    private @Nullable Mark mark;
    private List<Note> notes = List.of();

    /// @param colour as 0xRRGGBB
    public Glyph(Shape shape, Place place, boolean bold, int colour) {
        this(shape.text(), shape.blank(), place, bold, colour);
    }

    private Glyph(String text, boolean blank, Place place, boolean bold, int colour) {
        this.text = text;
        this.blank = blank;
        this.x = place.x();
        this.baseline = place.baseline();
        this.width = place.width();
        this.size = place.size();
        this.bold = bold;
        this.colour = colour;
    }

    /// Where a character stands, and how large.
    public record Place(float x, float baseline, float width, float size) {}

    /// A blank, or words that an annotation puts in, behind this character.
    public Glyph behind(String words, @Nullable Mark mark) {
        Glyph added =
                new Glyph(
                        words, words.isBlank(), new Place(end(), baseline, 0, size), bold, colour);
        added.mark = mark;
        return added;
    }

    public String text() {
        return text;
    }

    public boolean blank() {
        return blank;
    }

    public float x() {
        return x;
    }

    public float end() {
        return x + width;
    }

    public float middle() {
        return x + width / 2;
    }

    public float baseline() {
        return baseline;
    }

    public float size() {
        return size;
    }

    public boolean bold() {
        return bold;
    }

    public int colour() {
        return colour;
    }

    public @Nullable Mark mark() {
        return mark;
    }

    public void mark(@Nullable Mark mark) {
        this.mark = mark;
    }

    public List<Note> notes() {
        return notes;
    }

    public void note(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        notes = more;
    }
}
