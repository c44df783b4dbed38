package org.lmanexus.document.pdf.content;

import org.apache.pdfbox.cos.COSName;
import org.lmanexus.document.pdf.stream.Operands;

/// The operators that choose colours (ISO 32000-1, 8.6.8).
final class ColourOperators {

    private ColourOperators() {}

    /// @return whether the operator is one of these
    static boolean apply(int operator, Operands in, Scope scope) {
        State state = scope.state();
        switch (operator) {
            case Op.GREY -> fill(Paint.GREY, in, state);
            case Op.RGB -> fill(Paint.RGB, in, state);
            case Op.CMYK -> fill(Paint.CMYK, in, state);
            case Op.STROKE_GREY -> stroke(Paint.GREY, in, state);
            case Op.STROKE_RGB -> stroke(Paint.RGB, in, state);
            case Op.STROKE_CMYK -> stroke(Paint.CMYK, in, state);
            case Op.COLOUR, Op.COLOUR_N -> state.fill = state.fillPaint.colour(in.numbers());
            case Op.STROKE_COLOUR, Op.STROKE_COLOUR_N ->
                    state.stroke = state.strokePaint.colour(in.numbers());
            case Op.SPACE -> {
                state.fillPaint = space(in, scope);
                state.fill = 0;
            }
            case Op.STROKE_SPACE -> {
                state.strokePaint = space(in, scope);
                state.stroke = 0;
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void fill(Paint paint, Operands in, State state) {
        state.fillPaint = paint;
        state.fill = paint.colour(in.numbers());
    }

    private static void stroke(Paint paint, Operands in, State state) {
        state.strokePaint = paint;
        state.stroke = paint.colour(in.numbers());
    }

    private static Paint space(Operands in, Scope scope) {
        return Paint.of(in.name(), scope.resource(COSName.COLORSPACE));
    }
}
