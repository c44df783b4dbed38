package org.lmanexus.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.document.pdf.write.PdfNote;
import org.lmanexus.document.write.Author;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

class PdfReadingTests {

    private static final Author COUNSEL = Author.of("Marlowe Crane LLP", "2026-03-12T17:40:00Z");

    private static final String SENTENCE =
            "The Borrower shall repay each Loan on the last day of its Interest Period. ";

    @TempDir Path folder;

    @Test
    void aPrintedRedlineIsReadInBothViews() throws IOException {
        Document document =
                read(PdfBuilder.pdf().redline("of [-2.50-]{+2.75+} per cent. per annum", COUNSEL));

        assertThat(texts(document, Block.Kind.PARAGRAPH)).hasSize(1);
        assertThat(document.blocks().getFirst().accepted())
                .isEqualTo("of 2.75 per cent. per annum");
        assertThat(document.blocks().getFirst().rejected())
                .isEqualTo("of 2.50 per cent. per annum");
        assertThat(document.changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.DELETE, Change.Kind.INSERT);
        assertThat(document.changes())
                .allMatch(change -> change.markedBy() == Change.Source.VISUAL_REDLINE);
    }

    @Test
    void aStrikeAndACaretReplaceWordsUnderTheirAuthorsName() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(
                                        p ->
                                                p.text("not later than ")
                                                        .annotated("20 days", strike(""))
                                                        .annotated(
                                                                " ",
                                                                new PdfNote(
                                                                        PdfNote.Kind.CARET,
                                                                        COUNSEL,
                                                                        "15 days"))
                                                        .text("after the Closing Date")));

        Block block = document.blocks().getFirst();
        assertThat(block.rejected()).isEqualTo("not later than 20 days after the Closing Date");
        assertThat(block.accepted()).isEqualTo("not later than 15 days after the Closing Date");
        assertThat(document.changes())
                .hasSize(2)
                .allMatch(change -> COUNSEL.name().equals(change.author()))
                .allMatch(change -> COUNSEL.date().equals(change.date()))
                .allMatch(change -> change.markedBy() == Change.Source.ANNOTATION);
    }

    @Test
    void aHighlightIsACommentOnItsWords() throws IOException {
        PdfNote why = new PdfNote(PdfNote.Kind.HIGHLIGHT, COUNSEL, "Please explain.");
        Document document =
                read(PdfBuilder.pdf().paragraph(p -> p.text("pay ").annotated("on demand", why)));

        Comment comment = document.comments().getFirst();
        assertThat(comment.anchor()).isEqualTo("on demand");
        assertThat(comment.text()).isEqualTo("Please explain.");
        assertThat(comment.author()).isEqualTo(COUNSEL.name());
        assertThat(document.changes()).isEmpty();
    }

    @Test
    void aReviewersStrikeMakesNoRuledTableAnInsertion() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(
                                        p -> p.text("Keep this ").annotated("not this", strike("")))
                                .table(
                                        t ->
                                                t.row("Leverage", "Margin")
                                                        .row("Above 4.00:1", "3.00 per cent.")
                                                        .row("Below 4.00:1", "2.75 per cent."),
                                        1,
                                        1));

        assertThat(document.changes()).extracting(Change::kind).containsExactly(Change.Kind.DELETE);
    }

    @Test
    void aParagraphOverThePageBreakIsOneAndItsFurnitureIsNone() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .header("Execution Version")
                                .footer("Page")
                                .paragraph(SENTENCE.repeat(200).strip()));

        assertThat(document.pages()).isGreaterThan(2);
        assertThat(texts(document, Block.Kind.PARAGRAPH))
                .containsExactly(SENTENCE.repeat(200).strip());
        assertThat(texts(document, Block.Kind.HEADER)).containsExactly("Execution Version");
        assertThat(texts(document, Block.Kind.FOOTER)).containsExactly("Page 1");
    }

    @Test
    void aLongFileThatSeveralThreadsReadKeepsItsOrder() throws IOException {
        PdfBuilder pdf = PdfBuilder.pdf();
        for (int page = 1; page <= 70; page++) {
            pdf.paragraph("Clause %d. ".formatted(3 * page) + SENTENCE.repeat(page % 7 + 1));
            pdf.pageBreak();
        }

        List<Block> clauses =
                read(pdf).blocks().stream()
                        .filter(block -> said(block).contains("Clause"))
                        .toList();

        assertThat(clauses).hasSize(70);
        for (int page = 1; page <= 70; page++) {
            assertThat(clauses.get(page - 1).page()).isEqualTo(page);
            assertThat(said(clauses.get(page - 1))).startsWith("Clause %d.".formatted(3 * page));
        }
    }

    @Test
    void aTitleWithANumberAtTheTopOfPagesIsNoHeader() throws IOException {
        PdfBuilder pdf = PdfBuilder.pdf();
        for (int schedule = 1; schedule <= 4; schedule++) {
            int number = schedule;
            pdf.paragraph(p -> p.bold("SCHEDULE " + number))
                    .paragraph(SENTENCE.repeat(9))
                    .pageBreak();
        }

        assertThat(texts(read(pdf), Block.Kind.HEADING))
                .containsExactly("SCHEDULE 1", "SCHEDULE 2", "SCHEDULE 3", "SCHEDULE 4");
    }

    private static String said(Block block) {
        String text = block.accepted();
        return text == null ? "" : text;
    }

    @Test
    void aFileWithoutWordsIsRefusedAsAScan() throws IOException {
        Path file = folder.resolve("scan.pdf");
        try (PDDocument blank = new PDDocument()) {
            blank.addPage(new PDPage());
            blank.save(file.toFile());
        }

        assertThatThrownBy(() -> DocumentReader.standard().read(file))
                .isInstanceOf(Refusal.Unreadable.class)
                .hasMessageContaining("scan.pdf")
                .hasMessageContaining("no text on any page");
    }

    @Test
    void aFileThatEndsInTheMiddleIsReadOrRefusedByName() throws IOException {
        byte[] whole = PdfBuilder.pdf().paragraph(SENTENCE.repeat(30)).bytes();
        for (int part = 1; part < 16; part++) {
            Path file = folder.resolve("cut-" + part + ".pdf");
            Files.write(file, Arrays.copyOf(whole, whole.length * part / 16));
            try {
                assertThat(DocumentReader.standard().read(file).blocks()).isNotEmpty();
            } catch (Refusal.Unreadable refused) {
                assertThat(refused).hasMessageContaining(file.getFileName().toString());
            }
        }
    }

    @Test
    void whatOnlyLooksLikeAPdfIsRefused() throws IOException {
        Path file = folder.resolve("letter.pdf");
        Files.write(file, "%PDF-1.7 and nothing else".getBytes(StandardCharsets.US_ASCII));

        assertThatThrownBy(() -> DocumentReader.standard().read(file))
                .isInstanceOf(Refusal.Unreadable.class)
                .hasMessageContaining("letter.pdf");
    }

    private static PdfNote strike(String contents) {
        return new PdfNote(PdfNote.Kind.STRIKE_OUT, COUNSEL, contents);
    }

    private static List<String> texts(Document document, Block.Kind kind) {
        return document.blocks().stream()
                .filter(block -> block.kind() == kind)
                .map(Block::accepted)
                .toList();
    }

    private Document read(PdfBuilder pdf) throws IOException {
        Path file = folder.resolve("read.pdf");
        pdf.writeTo(file);
        return DocumentReader.standard().read(file);
    }
}
