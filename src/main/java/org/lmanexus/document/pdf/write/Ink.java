package org.lmanexus.document.pdf.write;

import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.lmanexus.document.write.Mark;

import java.awt.Color;
import java.io.IOException;

/// Draws lines of text with the colours and strokes that show what was changed.
final class Ink {

    private static final Color INSERTED = new Color(0, 0, 200);
    private static final Color DELETED = new Color(200, 0, 0);
    private static final Color MOVED = new Color(0, 128, 0);
    private static final float BAR = Pages.LEFT - 14;

    private final PDPageContentStream stream;
    private final Fonts fonts;

    Ink(PDPageContentStream stream, Fonts fonts) {
        this.stream = stream;
        this.fonts = fonts;
    }

    static float widthOf(Line.Fragment fragment, float stretch) {
        long spaces = fragment.text().chars().filter(c -> c == ' ').count();
        return fragment.width() + spaces * stretch;
    }

    void line(Line line, float x, float y, float stretch, float size) throws IOException {
        float from = x;
        for (Line.Fragment fragment : line.fragments()) {
            boolean raised = fragment.piece().footnote() != null;
            words(
                    fragment,
                    from,
                    raised ? y + size * 0.35f : y,
                    stretch,
                    raised ? size * 0.65f : size);
            strokes(fragment.piece().run().mark(), from, y, widthOf(fragment, stretch), size);
            from += widthOf(fragment, stretch);
        }
        if (line.changed()) {
            stroke(BAR, y - size * 0.25f, BAR, y + size * 0.85f);
        }
    }

    private void words(Line.Fragment fragment, float x, float y, float stretch, float size)
            throws IOException {
        stream.beginText();
        stream.setNonStrokingColor(colour(fragment.piece().run().mark()));
        stream.setFont(fonts.face(fragment.piece().run().look()), size);
        stream.setWordSpacing(stretch);
        stream.newLineAtOffset(x, y);
        stream.showText(fragment.text());
        stream.endText();
    }

    private static Color colour(Mark mark) {
        return switch (mark) {
            case Mark.Kept kept -> Color.BLACK;
            case Mark.Reformatted it -> Color.BLACK;
            case Mark.Inserted it -> INSERTED;
            case Mark.Deleted it -> DELETED;
            case Mark.MovedFrom it -> MOVED;
            case Mark.MovedTo it -> MOVED;
        };
    }

    private void strokes(Mark mark, float x, float y, float width, float size) throws IOException {
        stream.setStrokingColor(colour(mark));
        stream.setLineWidth(0.6f);
        switch (mark) {
            case Mark.Kept kept -> {}
            case Mark.Reformatted it -> {}
            case Mark.Deleted it -> through(x, y, width, size);
            case Mark.MovedFrom it -> through(x, y, width, size);
            case Mark.Inserted it -> stroke(x, y - 1.4f, x + width, y - 1.4f);
            case Mark.MovedTo it -> {
                stroke(x, y - 1.2f, x + width, y - 1.2f);
                stroke(x, y - 2.4f, x + width, y - 2.4f);
            }
        }
        stream.setStrokingColor(Color.BLACK);
    }

    private void through(float x, float y, float width, float size) throws IOException {
        stroke(x, y + size * 0.26f, x + width, y + size * 0.26f);
    }

    void rule(float x, float y, float width) throws IOException {
        stream.setLineWidth(0.5f);
        stroke(x, y, x + width, y);
    }

    private void stroke(float fromX, float fromY, float toX, float toY) throws IOException {
        stream.moveTo(fromX, fromY);
        stream.lineTo(toX, toY);
        stream.stroke();
    }
}
