package org.lmanexus.document.pdf.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Redline;
import org.lmanexus.document.write.Run;

import java.io.IOException;
import java.util.List;

class PdfBuilderTests {

    private static final Author COUNSEL = Author.of("Marlowe Crane LLP", "2026-03-12T17:40:00Z");

    @Test
    void theSameCallsMakeTheSameBytes() {
        assertThat(everything().bytes()).isEqualTo(everything().bytes());
    }

    @Test
    void wordsOfARedlineAreAllPrinted() throws IOException {
        assertThat(text(everything()))
                .contains("The Margin is 2.502.75 per cent.")
                .contains("Draft of 12 March 2026")
                .contains("Page 2")
                .contains("1 As agreed.");
    }

    @Test
    void aParagraphLongerThanAPageRunsOnToTheNext() {
        PdfBuilder pdf =
                PdfBuilder.pdf()
                        .paragraph("The Borrower shall repay. ".repeat(200))
                        .paragraph(p -> p.text("Behind it").anchor("behind"));

        assertThat(pdf.pages()).containsExactly(entry("behind", 2));
    }

    @Test
    void anAnnotationNamesItsAuthorAndStandsOnItsWords() throws IOException {
        try (PDDocument read = Loader.loadPDF(everything().bytes())) {
            List<PDAnnotation> annotations = read.getPage(1).getAnnotations();

            assertThat(annotations).hasSize(1);
            assertThat(annotations.getFirst().getSubtype()).isEqualTo("StrikeOut");
            assertThat(annotations.getFirst().getContents()).isEqualTo("delete");
            assertThat(annotations.getFirst().getRectangle().getWidth()).isBetween(40f, 80f);
        }
    }

    private static PdfBuilder everything() {
        return PdfBuilder.pdf()
                .title("Redline")
                .header("Draft of 12 March 2026")
                .footer("Page")
                .coverPage()
                .paragraph("Cover")
                .pageBreak()
                .heading("9.", "INTEREST")
                .paragraph(
                        p ->
                                p.label("(a)")
                                        .indent(72)
                                        .redline(
                                                "The Margin is [-2.50-]{+2.75+} per cent.", COUNSEL)
                                        .footnote("1", "As agreed.")
                                        .annotated(
                                                " struck words",
                                                new PdfNote(
                                                        PdfNote.Kind.STRIKE_OUT,
                                                        COUNSEL,
                                                        "delete")))
                .table(
                        t ->
                                t.row("Leverage", "Margin")
                                        .row(
                                                List.of(
                                                        List.of(Run.plain("> 4.00:1")),
                                                        Redline.parse(
                                                                "[-3.00-]{+3.25+}", COUNSEL))),
                        2,
                        1);
    }

    private static String text(PdfBuilder pdf) throws IOException {
        try (PDDocument read = Loader.loadPDF(pdf.bytes())) {
            return new PDFTextStripper().getText(read);
        }
    }
}
