package org.lmanexus.document.pdf;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;

/// Puts words and lines on pages at given places, in points from the upper left corner, as the word
/// processors do whose files the reader meets.
final class Sheet implements AutoCloseable {

    static final float SIZE = 11;
    static final float PITCH = 14;

    private static final float HEIGHT = PDRectangle.A4.getHeight();
    private static final String SANS =
            "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";

    private final PDDocument document = new PDDocument();
    private PDFont font = new PDType1Font(FontName.TIMES_ROMAN);
    private Color colour = Color.BLACK;
    private PDPage page = new PDPage(PDRectangle.A4);
    private PDPageContentStream content;
    private float x;
    private float down;

    /// How a word processor draws a line over or under words.
    enum Drawn {
        STROKE,
        FILLED_RECTANGLE
    }

    Sheet() throws IOException {
        content = open();
    }

    private PDPageContentStream open() throws IOException {
        page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        return new PDPageContentStream(document, page);
    }

    /// What a damaged file may call the size of its page.
    Sheet wide(float points) {
        page.setMediaBox(new PDRectangle(points, HEIGHT));
        return this;
    }

    Sheet nextPage() throws IOException {
        content.close();
        content = open();
        return this;
    }

    /// Words are set from here on, to the right.
    Sheet at(float left, float baseline) {
        x = left;
        down = baseline;
        return this;
    }

    Sheet ink(Color other) {
        colour = other;
        return this;
    }

    Sheet bold() {
        font = new PDType1Font(FontName.TIMES_BOLD);
        return this;
    }

    Sheet plain() {
        font = new PDType1Font(FontName.TIMES_ROMAN);
        return this;
    }

    /// A font with ligatures.
    Sheet sans() throws IOException {
        try (InputStream file = PDFont.class.getResourceAsStream(SANS)) {
            font = PDType0Font.load(document, Objects.requireNonNull(file));
        }
        return this;
    }

    Sheet say(String words) throws IOException {
        content.setNonStrokingColor(colour);
        content.beginText();
        content.setFont(font, SIZE);
        content.newLineAtOffset(x, HEIGHT - down);
        content.showText(words);
        content.endText();
        x += width(words);
        return this;
    }

    Sheet struck(String words, Drawn how) throws IOException {
        rule(x, down - 0.27f * SIZE, width(words), how);
        return say(words);
    }

    Sheet underlined(String words, Drawn how) throws IOException {
        rule(x, down + 0.12f * SIZE, width(words), how);
        return say(words);
    }

    /// Words that lead to an address, underlined as word processors do.
    Sheet linked(String words, String address) throws IOException {
        PDAnnotationLink link = new PDAnnotationLink();
        PDActionURI action = new PDActionURI();
        action.setURI(address);
        link.setAction(action);
        link.setRectangle(new PDRectangle(x, HEIGHT - down - 3, width(words), SIZE + 3));
        page.getAnnotations().add(link);
        return underlined(words, Drawn.STROKE);
    }

    Sheet rule(float left, float middle, float length, Drawn how) throws IOException {
        if (how == Drawn.STROKE) {
            content.setStrokingColor(colour);
            content.setLineWidth(0.6f);
            content.moveTo(left, HEIGHT - middle);
            content.lineTo(left + length, HEIGHT - middle);
            content.stroke();
        } else {
            box(left, middle - 0.3f, length, 0.6f);
        }
        return this;
    }

    Sheet box(float left, float top, float width, float height) throws IOException {
        content.setNonStrokingColor(colour);
        content.addRect(left, HEIGHT - top - height, width, height);
        content.fill();
        return this;
    }

    float width(String words) throws IOException {
        return font.getStringWidth(words) / 1000 * SIZE;
    }

    void writeTo(Path file) throws IOException {
        content.close();
        document.save(file.toFile());
    }

    @Override
    public void close() throws IOException {
        document.close();
    }
}
