package org.lmanexus.document.pdf.content;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.font.Typeface;

/// The graphics state, as far as text and lines need it (ISO 32000-1, 8.4).
final class State {

    Matrix space = Matrix.SAME;
    float lineWidth = 1;
    int fill;
    int stroke;
    Paint fillPaint = Paint.GREY;
    Paint strokePaint = Paint.GREY;

    @Nullable Typeface face;
    float size;
    float characterSpacing;
    float wordSpacing;
    float stretch = 1;
    float leading;
    float rise;
    int mode;

    State copy() {
        State copy = new State();
        copy.space = space;
        copy.lineWidth = lineWidth;
        copy.fill = fill;
        copy.stroke = stroke;
        copy.fillPaint = fillPaint;
        copy.strokePaint = strokePaint;
        copy.face = face;
        copy.size = size;
        copy.characterSpacing = characterSpacing;
        copy.wordSpacing = wordSpacing;
        copy.stretch = stretch;
        copy.leading = leading;
        copy.rise = rise;
        copy.mode = mode;
        return copy;
    }
}
