package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.nio.file.Path;

/// Rows, cells and whole tables that came or went.
class TablesTests {

    private static final String ANNE =
            "w:id=\"7\" w:author=\"Anne\" w:date=\"2026-03-09T10:15:00Z\"";
    private static final String BEN = "w:id=\"8\" w:author=\"Ben\" w:date=\"2026-03-10T08:00:00Z\"";

    @TempDir private Path folder;

    @Test
    void aDeletedRowExistsOnlyInTheRejectedView() {
        Document read =
                read(
                        """
                        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Level I</w:t></w:r></w:p></w:tc></w:tr>
                        <w:tr><w:trPr><w:del %1$s/></w:trPr><w:tc><w:p><w:pPr><w:rPr><w:del %1$s/></w:rPr></w:pPr>
                        <w:del %1$s><w:r><w:delText>Level II</w:delText></w:r></w:del></w:p></w:tc></w:tr></w:tbl>
                        """);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("Level I");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("Level I", "Level II");
        assertThat(read.changes())
                .extracting(Change::kind, Change::before, Change::after)
                .containsExactly(
                        tuple(Change.Kind.TABLE, "Level II", null),
                        tuple(Change.Kind.DELETE, "Level II", null),
                        tuple(Change.Kind.PARAGRAPH_MARK, "\n", null));
    }

    @Test
    void anInsertedRowTakesItsUnmarkedWordsWithIt() {
        Document read =
                read(
                        """
                        <w:tbl><w:tr><w:trPr><w:ins %1$s/></w:trPr><w:tc><w:p><w:ins %1$s><w:r><w:t>Level</w:t></w:r>
                        </w:ins><w:r><w:t xml:space="preserve"> 2</w:t></w:r><w:del %2$s><w:r><w:delText>1</w:delText>
                        </w:r></w:del></w:p></w:tc></w:tr></w:tbl>
                        """);

        assertThat(read.blocks()).extracting(Block::accepted).containsExactly("Level 2");
        assertThat(read.blocks()).extracting(Block::rejected).containsExactly((String) null);
        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::before, Change::after)
                .containsExactly(
                        tuple(Change.Kind.TABLE, "Anne", null, "Level 2"),
                        tuple(Change.Kind.INSERT, "Anne", null, "Level"),
                        tuple(Change.Kind.DELETE, "Ben", "1", null));
    }

    @Test
    void anInsertedAndADeletedCellAreEachOfOneView() {
        Document read =
                read(
                        """
                        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>Margin</w:t></w:r></w:p></w:tc>
                        <w:tc><w:tcPr><w:cellDel %1$s/></w:tcPr><w:p><w:r><w:t>2.50</w:t></w:r></w:p></w:tc>
                        <w:tc><w:tcPr><w:cellIns %2$s/></w:tcPr><w:p><w:r><w:t>2.25</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
                        """);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("Margin\t2.25");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("Margin\t2.50");
        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::before, Change::after)
                .containsExactly(
                        tuple(Change.Kind.TABLE, "Anne", "2.50", null),
                        tuple(Change.Kind.TABLE, "Ben", null, "2.25"));
    }

    @Test
    void anInsertedTableLeavesNothingBehindWhenItIsRejected() {
        String row =
                "<w:tr><w:trPr><w:ins"
                        + " %1$s/></w:trPr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc></w:tr>";
        Document read =
                read("<w:p><w:r><w:t>A</w:t></w:r></w:p><w:tbl>" + row.repeat(2) + "</w:tbl>");

        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("A");
        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("A", "a", "a");
        assertThat(read.changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.TABLE, Change.Kind.TABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:tbl><w:ins %1$s><w:tr><w:tc>%3$s</w:tc></w:tr></w:ins></w:tbl>",
                "<w:tbl><w:tr><w:ins %1$s><w:tc>%3$s</w:tc></w:ins></w:tr></w:tbl>",
                "<w:tbl><w:tr><w:tc><w:ins %1$s>%3$s</w:ins></w:tc></w:tr></w:tbl>",
                "<w:ins %1$s><w:tbl><w:tr><w:tc>%3$s</w:tc></w:tr></w:tbl></w:ins>"
            })
    void anInsertionAroundPartsOfATableInsertsTheirWords(String body) {
        Document read = read(body);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("2.25");
        assertThat(String.join("", RawDocx.texts(read, View.REJECTED))).isEmpty();
        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::after)
                .containsExactly(tuple(Change.Kind.INSERT, "Anne", "2.25"));
    }

    @Test
    void aTableWithinACellIsReadAsLinesOfThatCell() {
        Document read =
                read(
                        """
                        <w:tbl><w:tr><w:tc><w:p><w:r><w:t>outer</w:t></w:r></w:p><w:tbl><w:tr><w:tc>%3$s</w:tc>
                        <w:tc>%3$s</w:tc></w:tr></w:tbl><w:p/></w:tc></w:tr></w:tbl>
                        """);

        assertThat(read.blocks()).hasSize(1);
        assertThat(RawDocx.texts(read, View.ACCEPTED).getFirst().lines())
                .containsExactly("outer", "2.25", "2.25");
    }

    private Document read(String body) {
        String cell = "<w:p><w:r><w:t>2.25</w:t></w:r></w:p>";
        return RawDocx.body(body.formatted(ANNE, BEN, cell)).read(folder);
    }
}
