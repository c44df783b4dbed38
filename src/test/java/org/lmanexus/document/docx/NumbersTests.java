package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxParagraph;
import org.lmanexus.document.docx.write.DocxStyle;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;

import java.io.IOException;
import java.nio.file.Path;

/// Automatic numbers, counted once in each view.
class NumbersTests {

    private static final Author ANNE = Author.of("Anne", "2026-03-09T10:15:00Z");
    private static final String BY = "w:id=\"7\" w:author=\"Anne\" w:date=\"2026-03-09T10:15:00Z\"";

    @TempDir private Path folder;

    @Test
    void anInsertedParagraphUsesUpNoNumberWhenItIsRejected() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .heading(1, "Interest")
                                .paragraph(
                                        p ->
                                                p.style(DocxStyle.HEADING_1)
                                                        .inserted("Break Costs", ANNE)
                                                        .ending(new Mark.Inserted(ANNE)))
                                .heading(1, "Fees"),
                        folder);

        assertThat(RawDocx.numbered(read, View.ACCEPTED))
                .containsExactly("1 Interest", "2 Break Costs", "3 Fees");
        assertThat(RawDocx.numbered(read, View.REJECTED)).containsExactly("1 Interest", "2 Fees");
    }

    @Test
    void aMovedParagraphIsNumberedWhereItStandsInEachView() throws IOException {
        DocxBuilder docx = DocxBuilder.docx();
        docx.movedFrom("m", ANNE, d -> d.paragraph(p -> moved(p, new Mark.MovedFrom(ANNE))));
        docx.heading(1, "Interest").heading(1, "Fees");
        docx.movedTo("m", ANNE, d -> d.paragraph(p -> moved(p, new Mark.MovedTo(ANNE))));
        Document read = RawDocx.read(docx, folder);

        assertThat(RawDocx.numbered(read, View.ACCEPTED))
                .containsExactly("1 Interest", "2 Fees", "3 Costs");
        assertThat(RawDocx.numbered(read, View.REJECTED))
                .containsExactly("1 Costs", "2 Interest", "3 Fees");
    }

    private static void moved(DocxParagraph p, Mark end) {
        p.style(DocxStyle.HEADING_1).run(new Run("Costs", Look.PLAIN, end)).ending(end);
    }

    @Test
    void aParagraphThatIsJoinedToTheNextLosesItsNumberToIt() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .heading(1, "Interest")
                                .paragraph(
                                        p ->
                                                p.style(DocxStyle.LEVEL_3)
                                                        .text("one, ")
                                                        .ending(new Mark.Deleted(ANNE)))
                                .item(3, "two")
                                .item(3, "three"),
                        folder);

        assertThat(RawDocx.numbered(read, View.ACCEPTED))
                .containsExactly("1 Interest", "(a) one, two", "(b) three");
        assertThat(RawDocx.numbered(read, View.REJECTED))
                .containsExactly("1 Interest", "(a) one, ", "(b) two", "(c) three");
    }

    @Test
    void aNumberThatWasPutInIsOfTheAcceptedViewOnly() {
        Document read =
                lists(
                        """
                        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/><w:ins %1$s/></w:numPr></w:pPr>
                        <w:r><w:t>x</w:t></w:r></w:p>
                        """);

        assertNumbering(read, null, "1");
    }

    @Test
    void aNumberInAnotherListIsANumberingChangeWithBothLabels() {
        Document read =
                lists(
                        """
                        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/></w:numPr><w:pPrChange %1$s>
                        <w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr></w:pPr></w:pPrChange></w:pPr>
                        <w:r><w:t>x</w:t></w:r></w:p>
                        """);

        assertNumbering(read, "1", "(a)");
    }

    @Test
    void theNumberThatTheFileSaysItHadIsTheLabelBefore() {
        Document read =
                lists(
                        """
                        <w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="2"/>
                        <w:numberingChange %1$s w:original="%%1:7:0:.%%2:3:4:."/></w:numPr></w:pPr>
                        <w:r><w:t>x</w:t></w:r></w:p>
                        """);

        assertNumbering(read, "7.c", "(a)");
    }

    private static void assertNumbering(Document read, @Nullable String before, String after) {
        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::before, Change::after)
                .containsExactly(tuple(Change.Kind.NUMBERING, "Anne", before, after));
        assertThat(read.blocks().getFirst().label()).isEqualTo(after);
        assertThat(read.blocks().getFirst().rejectedLabel()).isEqualTo(before);
    }

    private Document lists(String body) {
        return RawDocx.body(body.formatted(BY))
                .part(
                        "numbering",
                        "numbering",
                        """
                        <w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/>
                        <w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>
                        <w:abstractNum w:abstractNumId="2"><w:lvl w:ilvl="0"><w:start w:val="1"/>
                        <w:numFmt w:val="lowerLetter"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum>
                        <w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>
                        <w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num>
                        """)
                .read(folder);
    }
}
