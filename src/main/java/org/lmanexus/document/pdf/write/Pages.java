package org.lmanexus.document.pdf.write;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.jspecify.annotations.Nullable;
import org.lmanexus.document.write.Run;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/// The pages and how far down the current one is filled.
final class Pages {

    static final float LEFT = 72;
    static final float WIDTH = PDRectangle.A4.getWidth() - 2 * LEFT;
    private static final float TOP = PDRectangle.A4.getHeight() - 78;
    private static final float BOTTOM = 72;
    private static final float SMALL = 9;

    /// What stands on every page around the text.
    record Furniture(String header, String footer, boolean coverPage) {}

    private final PDDocument document;
    private final Furniture furniture;
    private final Fonts fonts = new Fonts();
    private final List<String> notes = new ArrayList<>();
    private final List<Annotations.Placed> annotated = new ArrayList<>();
    private @Nullable PDPageContentStream stream;
    private int number;
    private float y;

    Pages(PDDocument document, Furniture furniture) {
        this.document = document;
        this.furniture = furniture;
    }

    Fonts fonts() {
        return fonts;
    }

    int number() {
        return number;
    }

    /// Begins a new page unless the height still fits on this one.
    void need(float height) throws IOException {
        if (stream == null || y - height < floor()) {
            turn();
        }
    }

    void skip(float height) {
        y -= height;
    }

    private float floor() {
        return BOTTOM + (notes.isEmpty() ? 0 : 10) + heightOf(notes);
    }

    float heightOf(List<String> footnotes) {
        return footnotes.size() * SMALL * 2.6f;
    }

    void turn() throws IOException {
        if (stream != null) {
            finish();
        }
        PDPage page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        stream = new PDPageContentStream(document, page);
        number++;
        y = TOP;
        if (number > 1 || !furniture.coverPage()) {
            centred(furniture.header(), PDRectangle.A4.getHeight() - 42);
            centred(furniture.footer() + " " + number, 36);
        }
    }

    private void centred(String words, float at) throws IOException {
        if (!words.isBlank()) {
            Line line = single(words.strip());
            ink().line(line, (PDRectangle.A4.getWidth() - line.width()) / 2, at, 0, SMALL);
        }
    }

    private Line single(String words) throws IOException {
        return Typesetter.lines(
                        fonts,
                        List.of(new Piece(0, Run.plain(words), List.of(), null)),
                        SMALL,
                        10_000)
                .getFirst();
    }

    void finish() throws IOException {
        if (stream == null) {
            turn();
        }
        printNotes();
        Annotations.add(document.getPage(number - 1), annotated, number);
        annotated.clear();
        open().close();
        stream = null;
    }

    private void printNotes() throws IOException {
        float at = BOTTOM + heightOf(notes);
        if (!notes.isEmpty()) {
            ink().rule(LEFT, at + 8, 144);
        }
        for (String note : notes) {
            Piece piece = new Piece(0, Run.plain(note), List.of(), null);
            float below = at;
            for (Line line : Typesetter.lines(fonts, List.of(piece), SMALL, WIDTH)) {
                below -= SMALL * 1.2f;
                ink().line(line, LEFT, below, 0, SMALL);
            }
            at -= heightOf(List.of(note));
        }
        notes.clear();
    }

    /// Draws a line at the current height, its gaps widened by some points each.
    void draw(Line line, float x, float stretch, float size) throws IOException {
        notes.addAll(line.footnotes());
        ink().line(line, x, y, stretch, size);
        remember(line, x, y, stretch, size);
    }

    /// Draws a line some points below the current height.
    void drawBelow(Line line, float x, float depth, float size) throws IOException {
        ink().line(line, x, y - depth, 0, size);
        remember(line, x, y - depth, 0, size);
    }

    private void remember(Line line, float x, float at, float stretch, float size) {
        float from = x;
        for (Line.Fragment fragment : line.fragments()) {
            float width = Ink.widthOf(fragment, stretch);
            if (!fragment.piece().notes().isEmpty()) {
                Annotations.place(
                        annotated,
                        fragment.piece(),
                        new PDRectangle(from, at - size * 0.25f, width, size));
            }
            from += width;
        }
    }

    /// Draws a frame that hangs from the current height.
    void frame(float x, float width, float height) throws IOException {
        open().addRect(x, y - height, width, height);
        open().setLineWidth(0.5f);
        open().stroke();
    }

    private Ink ink() {
        return new Ink(open(), fonts);
    }

    private PDPageContentStream open() {
        if (stream == null) {
            throw new IllegalStateException("no page is open");
        }
        return stream;
    }
}
