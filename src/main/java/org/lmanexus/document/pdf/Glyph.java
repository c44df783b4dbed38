package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// One character on a page, measured in points from its upper left corner.
final class Glyph {

    private final String text;
    private final float x;
    private final float baseline;
    private final float width;
    private final float size;
    private final boolean bold;
    private final int colour;

    private @Nullable Mark mark;
    private List<Note> notes = List.of();

    /// @param text what it stands for; more than one character for a ligature
    /// @param size of its font, in points
    /// @param colour as 0xRRGGBB
    Glyph(String text, Place place, boolean bold, int colour) {
        this.text = text;
        this.x = place.x();
        this.baseline = place.baseline();
        this.width = place.width();
        this.size = place.size();
        this.bold = bold;
        this.colour = colour;
    }

    /// Where a character stands, and how large.
    record Place(float x, float baseline, float width, float size) {}

    /// A blank, or words that an annotation puts in, behind this character.
    Glyph behind(String words, @Nullable Mark mark) {
        Glyph added = new Glyph(words, new Place(end(), baseline, 0, size), bold, colour);
        added.mark = mark;
        return added;
    }

    String text() {
        return text;
    }

    boolean blank() {
        return text.isBlank();
    }

    float x() {
        return x;
    }

    float end() {
        return x + width;
    }

    float middle() {
        return x + width / 2;
    }

    float baseline() {
        return baseline;
    }

    float size() {
        return size;
    }

    boolean bold() {
        return bold;
    }

    int colour() {
        return colour;
    }

    @Nullable Mark mark() {
        return mark;
    }

    void mark(@Nullable Mark mark) {
        this.mark = mark;
    }

    List<Note> notes() {
        return notes;
    }

    void note(Note note) {
        List<Note> more = new ArrayList<>(notes);
        more.add(note);
        notes = more;
    }
}
