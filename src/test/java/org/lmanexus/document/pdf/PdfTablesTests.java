package org.lmanexus.document.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.pdf.write.PdfBuilder;
import org.lmanexus.document.write.Author;
import org.lmanexus.sample.HouseStyle;
import org.lmanexus.sample.SampleDeal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

class PdfTablesTests {

    private static final Author COUNSEL = Author.of("Marlowe Crane LLP", "2026-03-12T17:40:00Z");

    @TempDir Path folder;

    @Test
    void aRuledTableIsReadRowByRow() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .paragraph(p -> p.text("The ratio is as set out below."))
                                .table(
                                        t ->
                                                t.row("Relevant Period", "Ratio")
                                                        .row("30 June 2026", "4.50:1")
                                                        .row("31 December 2026", "4.25:1"),
                                        3,
                                        1)
                                .paragraph(p -> p.text("The Parent shall comply with it.")));

        assertThat(document.blocks())
                .extracting(Block::accepted)
                .containsSubsequence(
                        "The ratio is as set out below.",
                        "Relevant Period\tRatio",
                        "30 June 2026\t4.50:1",
                        "31 December 2026\t4.25:1",
                        "The Parent shall comply with it.");
        assertThat(rows(document))
                .hasSize(3)
                .allMatch(row -> Integer.valueOf(0).equals(row.table()));
    }

    @Test
    void wordsThatBreakWithinACellStayTogether() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .table(
                                        t ->
                                                t.row(
                                                        "Aldermere Mills Holdings of Harwick",
                                                        "First lien over accounts receivable",
                                                        "22,000,000"),
                                        1,
                                        1,
                                        5));

        assertThat(rows(document))
                .extracting(Block::accepted)
                .containsExactly(
                        "Aldermere Mills Holdings of Harwick\tFirst lien over accounts"
                                + " receivable\t22,000,000");
    }

    @Test
    void anEmptyCellKeepsItsPlace() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .table(
                                        t -> t.row("Lender", "A", "B").row("Castellan", "", "7"),
                                        2,
                                        1,
                                        1));

        assertThat(rows(document).getLast().accepted()).isEqualTo("Castellan\t\t7");
    }

    @Test
    void aChangedCellChangesItsRow() throws IOException {
        Document document =
                read(
                        PdfBuilder.pdf()
                                .table(
                                        t ->
                                                t.row("Relevant Period", "Ratio")
                                                        .cells(
                                                                List.of(
                                                                        c -> c.text("June"),
                                                                        c ->
                                                                                c.redline(
                                                                                        "[-4.50:1-]{+4.75:1+}",
                                                                                        COUNSEL))),
                                        1,
                                        1));

        Block row = rows(document).getLast();
        assertThat(row.accepted()).isEqualTo("June\t4.75:1");
        assertThat(row.rejected()).isEqualTo("June\t4.50:1");
        assertThat(document.changes()).hasSize(2);
    }

    @Test
    void thePrintedAgreementHasTheRowsOfItsWordFile() throws IOException {
        Path word = folder.resolve("agreement.docx");
        Path pages = folder.resolve("agreement.pdf");
        SampleDeal.agreement(HouseStyle.AUTOMATIC_NUMBERS, word);
        SampleDeal.agreementAsPdf(pages);

        assertThat(rows(DocumentReader.standard().read(pages)))
                .extracting(row -> spaced(row.accepted()))
                .isSubsetOf(
                        rows(DocumentReader.standard().read(word)).stream()
                                .map(row -> spaced(row.accepted()))
                                .toList())
                .hasSizeGreaterThan(100);
    }

    private static String spaced(@Nullable String text) {
        return Objects.requireNonNull(text).replace('\n', ' ');
    }

    private static List<Block> rows(Document document) {
        return document.blocks().stream().filter(b -> b.kind() == Block.Kind.ROW).toList();
    }

    private Document read(PdfBuilder pdf) throws IOException {
        Path file = folder.resolve("test.pdf");
        pdf.writeTo(file);
        return DocumentReader.standard().read(file);
    }
}
