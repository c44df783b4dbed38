package org.lmanexus.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.document.pdf.write.PdfNote;
import org.lmanexus.document.write.Author;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

class PrintedNumbersTests {

    private static final Author COUNSEL = Author.of("Marlowe Crane LLP", "2026-03-12T17:40:00Z");

    private static final String BODY =
            "No Obligor shall do so without the prior written consent of the Majority Lenders. "
                    .repeat(3);

    @TempDir Path folder;

    @Test
    void aNumberPrintedTwiceIsOneNumberInEachView() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(p -> p.bold("Section 5.1. Liens"))
                                .paragraph(BODY)
                                .paragraph(p -> p.inserted("Section 5.2. Sanctions", COUNSEL))
                                .paragraph(BODY)
                                .paragraph(p -> p.struck("[Section 5.2.] Mergers", COUNSEL))
                                .paragraph(BODY)
                                .paragraph(p -> p.bold("[Section 5.3.] Disposals"))
                                .paragraph(BODY));

        assertThat(labels(document))
                .containsExactly(
                        "Section 5.1. | Section 5.1. Liens",
                        "Section 5.2. | null Sanctions",
                        "null | Section 5.2. Mergers",
                        "Section 5.3. | Section 5.3. Disposals");
    }

    @Test
    void whatThePrinterMiscountedIsCounted() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(p -> p.bold("Section 7.1. Liens"))
                                .paragraph(BODY)
                                .paragraph(p -> p.struck("[Section 7.2.] Mergers", COUNSEL))
                                .paragraph(BODY)
                                .paragraph(p -> p.bold("[Section 7.3.] Disposals"))
                                .paragraph(BODY)
                                .paragraph(p -> p.bold("Section 7.2.[Section 7.4.] Guarantees"))
                                .paragraph(BODY)
                                .paragraph(p -> p.bold("Section 7.3.[Section 8.1.] Defaults"))
                                .paragraph(BODY));

        assertThat(labels(document))
                .containsExactly(
                        "Section 7.1. | Section 7.1. Liens",
                        "null | Section 7.2. Mergers",
                        "Section 7.2. | Section 7.3. Disposals",
                        "Section 7.3. | Section 7.4. Guarantees",
                        "Section 8.1. | Section 8.1. Defaults");
    }

    @Test
    void aBracketedPlaceholderIsNoNumber() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(p -> p.struck("Mergers", COUNSEL).text(" [Reserved]"))
                                .paragraph("[2.50] per cent. per annum"));

        assertThat(document.blocks()).extracting(Block::label).containsOnlyNulls();
        assertThat(document.blocks().getFirst().accepted()).contains("[2.50] per cent. per annum");
    }

    @Test
    void aCommaThatAStrikeTookWithItStays() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(
                                        p ->
                                                p.text("matures on ")
                                                        .annotated(
                                                                "30 June 2026,",
                                                                strike("30 June 2027"))
                                                        .text(" or before.")));

        assertThat(document.blocks().getFirst().rejected())
                .isEqualTo("matures on 30 June 2026, or before.");
        assertThat(document.blocks().getFirst().accepted())
                .isEqualTo("matures on 30 June 2027, or before.");
    }

    @Test
    void aNoteThatSaysTheStruckSentenceAnewReplacesIt() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(
                                        p ->
                                                p.annotated(
                                                        "The Agent may consult its own lawyers.",
                                                        strike(
                                                                "The Agent shall consult its own"
                                                                        + " lawyers."))));

        assertThat(document.blocks().getFirst().accepted())
                .isEqualTo("The Agent shall consult its own lawyers.");
        assertThat(document.comments()).isEmpty();
    }

    @Test
    void aRemarkOnStruckWordsStaysARemark() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(
                                        p ->
                                                p.text("Kept. ")
                                                        .annotated(
                                                                "The Agent may consult its"
                                                                        + " lawyers.",
                                                                strike("Not agreed"))));

        assertThat(document.changes()).extracting(Change::kind).containsExactly(Change.Kind.DELETE);
        assertThat(document.comments()).extracting(c -> c.text()).containsExactly("Not agreed");
    }

    @Test
    void linesOfACaretAtTheEndOfAParagraphAreParagraphs() throws IOException {
        PdfNote clause =
                new PdfNote(
                        PdfNote.Kind.CARET,
                        COUNSEL,
                        "2.4 Key personnel\nThe Parent must keep its chief executive.");
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(
                                        p ->
                                                p.text("No Lender has to take up ")
                                                        .annotated("any part of it.", clause)));

        assertThat(document.blocks())
                .extracting(Block::accepted)
                .startsWith(
                        "No Lender has to take up any part of it.",
                        "2.4 Key personnel",
                        "The Parent must keep its chief executive.");
        assertThat(document.blocks().get(1).kind()).isEqualTo(Block.Kind.HEADING);
        assertThat(document.blocks().get(1).rejected()).isNull();
    }

    @Test
    void aParagraphOfWhichOnlyTheNumberIsLeftIsGone() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(
                                        p ->
                                                p.label("(a)")
                                                        .indent(36)
                                                        .annotated(
                                                                "any other information;",
                                                                strike(""))));

        assertThat(document.blocks().getFirst().rejected()).endsWith("any other information;");
        assertThat(document.blocks().getFirst().accepted()).isNull();
    }

    private static PdfNote strike(String contents) {
        return new PdfNote(PdfNote.Kind.STRIKE_OUT, COUNSEL, contents);
    }

    private static List<String> labels(Document document) {
        return document.blocks().stream()
                .filter(block -> block.label() != null || block.rejectedLabel() != null)
                .map(
                        block ->
                                block.label()
                                        + " | "
                                        + block.rejectedLabel()
                                        + " "
                                        + (block.accepted() == null
                                                ? block.rejected()
                                                : block.accepted()))
                .toList();
    }

    private Document read(PdfBuilder pdf) throws IOException {
        Path file = folder.resolve("redline.pdf");
        pdf.writeTo(file);
        return DocumentReader.standard().read(file);
    }
}
