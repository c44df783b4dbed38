package org.lmanexus.document.pdf.font;

/// A character of a font.
///
/// @param text what it stands for, empty for nothing
/// @param width in sizes of the font
/// @param space whether the word spacing widens it
public record Shape(String text, float width, boolean space, boolean blank) {

    public static Shape of(String text, float width, boolean space) {
        String apart = Ligatures.apart(text);
        return new Shape(apart, width, space, apart.isBlank());
    }
}
