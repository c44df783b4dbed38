package org.lmanexus.document.pdf.content;

import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.font.Shape;
import org.lmanexus.document.pdf.font.Typeface;
import org.lmanexus.document.pdf.font.Typefaces;
import org.lmanexus.document.pdf.stream.Operands;

/// The operators that set and show text (ISO 32000-1, 9.3 and 9.4).
final class TextOperators {

    private static final int FILLED_AND_STROKED = 2;

    private final Typefaces faces;
    private Matrix text = Matrix.SAME;
    private Matrix line = Matrix.SAME;

    TextOperators(Typefaces faces) {
        this.faces = faces;
    }

    /// @return whether the operator is one of these
    boolean apply(int operator, Operands in, Scope scope) {
        return switch (operator) {
            case Op.SHOW, Op.SHOW_ARRAY -> show(in, scope);
            case Op.NEXT_SHOW -> {
                move(0, -scope.state().leading);
                yield show(in, scope);
            }
            case Op.SPACED_SHOW -> {
                spacing(in, scope.state());
                move(0, -scope.state().leading);
                yield show(in, scope);
            }
            case Op.BEGIN_TEXT -> place(Matrix.SAME);
            case Op.TEXT_MATRIX -> in.size() < 6 || place(Matrix.of(in));
            case Op.MOVE_TEXT -> in.size() < 2 || move(in.last(2, 0), in.last(2, 1));
            case Op.MOVE_TEXT_LEADING -> {
                if (in.size() >= 2) {
                    scope.state().leading = -in.last(2, 1);
                    move(in.last(2, 0), in.last(2, 1));
                }
                yield true;
            }
            case Op.NEXT_LINE -> move(0, -scope.state().leading);
            case Op.FONT -> font(in, scope);
            default -> set(operator, in, scope.state());
        };
    }

    private static boolean set(int operator, Operands in, State state) {
        float value = in.size() < 1 ? 0 : in.last(1, 0);
        switch (operator) {
            case Op.CHARACTER_SPACING -> state.characterSpacing = value;
            case Op.WORD_SPACING -> state.wordSpacing = value;
            case Op.STRETCH -> state.stretch = value / 100;
            case Op.LEADING -> state.leading = value;
            case Op.RISE -> state.rise = value;
            case Op.MODE -> state.mode = (int) value;
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void spacing(Operands in, State state) {
        if (in.size() >= 3) {
            state.wordSpacing = in.last(3, 0);
            state.characterSpacing = in.last(3, 1);
        }
    }

    private boolean place(Matrix at) {
        text = at;
        line = at;
        return true;
    }

    private boolean move(float x, float y) {
        return place(line.moved(x, y));
    }

    private boolean font(Operands in, Scope scope) {
        COSName name = in.name();
        if (name != null && in.size() >= 2) {
            COSDictionary fonts = scope.resource(COSName.FONT);
            COSDictionary font = fonts == null ? null : fonts.getCOSDictionary(name);
            set(font, in.last(1, 0), scope.state());
        }
        return true;
    }

    void set(@Nullable COSDictionary font, float size, State state) {
        state.face = font == null ? null : faces.of(font);
        state.size = size;
    }

    private boolean show(Operands in, Scope scope) {
        State state = scope.state();
        Typeface face = state.face;
        if (face == null) {
            return true;
        }
        Matrix at = text.then(state.space);
        int look = turn(at, state.size * state.stretch) << 1 | (bold(face, state) ? 1 : 0);
        double x = 0;
        for (int i = 0; i < in.size(); i++) {
            byte[] codes = in.string(i);
            if (codes == null) {
                x -= in.number(i) / 1000 * state.size * state.stretch;
            } else {
                x = show(codes, face, at, x, look, scope);
            }
        }
        text = text.moved(x, 0);
        return true;
    }

    private static boolean bold(Typeface face, State state) {
        return face.bold() || state.mode == FILLED_AND_STROKED;
    }

    private static double show(
            byte[] codes, Typeface face, Matrix at, double from, int look, Scope scope) {
        State state = scope.state();
        Canvas canvas = scope.canvas();
        double along = Math.sqrt(at.a() * at.a() + at.b() * at.b());
        float height = (float) Math.abs(state.size * at.height());
        double scale = state.size * state.stretch;
        double x = from;
        for (int i = 0; i < codes.length; i += face.taken()) {
            Shape shape = face.shape(codes, i);
            double width = shape.width() * scale;
            if (!shape.text().isEmpty() && height > 0) {
                float shown = (float) Math.abs(width * along);
                float left = (float) at.x(x, state.rise);
                float baseline = (float) at.y(x, state.rise);
                Glyph.Place place = new Glyph.Place(left, baseline, shown, height);
                canvas.glyph(shape, place, look, state.fill);
            }
            float word = shape.space() ? state.wordSpacing : 0;
            x += width + (state.characterSpacing + word) * state.stretch;
        }
        return x;
    }

    /// In which quarter of a circle a line of text runs.
    private static int turn(Matrix at, float size) {
        double x = size < 0 ? -at.a() : at.a();
        double y = size < 0 ? -at.b() : at.b();
        if (Math.abs(y) <= 0.1 * Math.abs(x)) {
            return x >= 0 ? 0 : 2;
        }
        return Math.abs(x) > 0.1 * Math.abs(y) ? Canvas.ASKEW : y > 0 ? 1 : 3;
    }
}
