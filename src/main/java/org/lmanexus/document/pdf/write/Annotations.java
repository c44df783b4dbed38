package org.lmanexus.document.pdf.write;

import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationCaret;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFreeText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationHighlight;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationSquiggly;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationStrikeout;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationTextMarkup;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationUnderline;

import java.io.IOException;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;

/// Puts the reviewers' notes on a page, each over all the lines that its words run over.
final class Annotations {

    private static final PDColor RED = new PDColor(new float[] {0.8f, 0, 0}, PDDeviceRGB.INSTANCE);
    private static final PDColor YELLOW =
            new PDColor(new float[] {1, 0.9f, 0.2f}, PDDeviceRGB.INSTANCE);

    private Annotations() {}

    /// A piece with notes, and where its words came to stand on one page.
    record Placed(Piece piece, List<PDRectangle> places) {}

    static void place(List<Placed> annotated, Piece piece, PDRectangle place) {
        if (annotated.isEmpty() || annotated.getLast().piece() != piece) {
            annotated.add(new Placed(piece, new ArrayList<>()));
        }
        annotated.getLast().places().add(place);
    }

    static void add(PDPage page, List<Placed> annotated, int number) throws IOException {
        int count = 0;
        for (Placed placed : annotated) {
            for (PdfNote note : placed.piece().notes()) {
                String name = "note-%d-%d".formatted(number, ++count);
                PDAnnotationMarkup annotation = put(page, note, placed.places(), name);
                for (PdfNote answer : note.answers()) {
                    String under = "note-%d-%d".formatted(number, ++count);
                    put(page, answer, placed.places(), under).setInReplyTo(annotation);
                }
            }
        }
    }

    private static PDAnnotationMarkup put(
            PDPage page, PdfNote note, List<PDRectangle> places, String name) throws IOException {
        PDAnnotationMarkup annotation = annotation(note, places);
        annotation.setPage(page);
        annotation.setAnnotationName(name);
        annotation.constructAppearances();
        page.getAnnotations().add(annotation);
        return annotation;
    }

    private static PDAnnotationMarkup annotation(PdfNote note, List<PDRectangle> places) {
        PDAnnotationMarkup annotation =
                switch (note.kind()) {
                    case STRIKE_OUT -> over(new PDAnnotationStrikeout(), places, RED);
                    case HIGHLIGHT -> over(new PDAnnotationHighlight(), places, YELLOW);
                    case UNDERLINE -> over(new PDAnnotationUnderline(), places, RED);
                    case SQUIGGLY -> over(new PDAnnotationSquiggly(), places, RED);
                    case CARET -> at(new PDAnnotationCaret(), places.getLast());
                    case TEXT -> at(new PDAnnotationText(), places.getLast());
                    case FREE_TEXT -> at(new PDAnnotationFreeText(), places.getLast());
                };
        annotation.setTitlePopup(note.by().name());
        annotation.setContents(note.contents());
        GregorianCalendar date = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        date.setTimeInMillis(note.by().date().toEpochMilli());
        annotation.setCreationDate(date);
        annotation.setModifiedDate(date);
        annotation.setPrinted(true);
        return annotation;
    }

    private static PDAnnotationMarkup over(
            PDAnnotationTextMarkup annotation, List<PDRectangle> places, PDColor colour) {
        float[] corners = new float[places.size() * 8];
        for (int i = 0; i < places.size(); i++) {
            PDRectangle place = places.get(i);
            float[] quad = {
                place.getLowerLeftX(), place.getUpperRightY(), place.getUpperRightX(),
                        place.getUpperRightY(),
                place.getLowerLeftX(), place.getLowerLeftY(), place.getUpperRightX(),
                        place.getLowerLeftY()
            };
            System.arraycopy(quad, 0, corners, i * 8, 8);
        }
        annotation.setQuadPoints(corners);
        annotation.setRectangle(around(places));
        annotation.setColor(colour);
        return annotation;
    }

    private static PDRectangle around(List<PDRectangle> places) {
        PDRectangle around = new PDRectangle();
        around.setLowerLeftX(
                (float) places.stream().mapToDouble(PDRectangle::getLowerLeftX).min().orElse(0));
        around.setLowerLeftY(
                (float) places.stream().mapToDouble(PDRectangle::getLowerLeftY).min().orElse(0));
        around.setUpperRightX(
                (float) places.stream().mapToDouble(PDRectangle::getUpperRightX).max().orElse(0));
        around.setUpperRightY(
                (float) places.stream().mapToDouble(PDRectangle::getUpperRightY).max().orElse(0));
        return around;
    }

    /// A small mark at the end of the words.
    private static PDAnnotationMarkup at(PDAnnotationMarkup mark, PDRectangle behind) {
        mark.setRectangle(
                new PDRectangle(behind.getUpperRightX() - 3, behind.getLowerLeftY() - 2, 6, 7));
        mark.setColor(RED);
        return mark;
    }
}
