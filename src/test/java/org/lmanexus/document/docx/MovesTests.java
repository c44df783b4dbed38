package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.nio.file.Path;

/// Moved words, paragraphs and rows, and what happens to them on the way.
class MovesTests {

    private static final String ANNE =
            "w:id=\"7\" w:author=\"Anne\" w:date=\"2026-03-09T10:15:00Z\"";
    private static final String BEN = "w:id=\"8\" w:author=\"Ben\" w:date=\"2026-03-10T08:00:00Z\"";

    @TempDir private Path folder;

    @Test
    void whatIsMovedAndEditedIsOneMoveWithBothTexts() {
        Document read =
                read(
                        """
                        <w:moveFromRangeStart w:id="1" w:name="m"/><w:p><w:pPr><w:rPr><w:moveFrom %1$s/>
                        </w:rPr></w:pPr><w:moveFrom %1$s><w:r><w:t>Fees are due.</w:t></w:r></w:moveFrom></w:p>
                        <w:moveFromRangeEnd w:id="1"/><w:p><w:r><w:t>Stays.</w:t></w:r></w:p>
                        <w:moveToRangeStart w:id="2" w:name="m"/><w:p><w:pPr><w:rPr><w:moveTo %1$s/></w:rPr>
                        </w:pPr><w:moveTo %1$s><w:r><w:t xml:space="preserve">Fees are </w:t></w:r></w:moveTo>
                        <w:ins %2$s><w:r><w:t xml:space="preserve">not </w:t></w:r></w:ins>
                        <w:moveTo %1$s><w:r><w:t>due.</w:t></w:r></w:moveTo></w:p>
                        <w:moveToRangeEnd w:id="2"/><w:p><w:r><w:t>End.</w:t></w:r></w:p>
                        """);

        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::before, Change::after)
                .containsExactly(
                        tuple(Change.Kind.MOVE, "Anne", "Fees are due.", "Fees are not due."),
                        tuple(Change.Kind.INSERT, "Ben", null, "not "));
        assertThat(RawDocx.texts(read, View.ACCEPTED))
                .containsExactly("Stays.", "Fees are not due.", "End.");
    }

    @Test
    void movesWithoutANameThatStandApartDoNotTakeTheWordsBetween() {
        Document read =
                read(
                        """
                        <w:p><w:moveFrom %1$s><w:r><w:t>an Advance</w:t></w:r></w:moveFrom>
                        <w:r><w:t xml:space="preserve"> means </w:t></w:r>
                        <w:moveFrom %1$s><w:r><w:t>a Loan</w:t></w:r></w:moveFrom></w:p>
                        """);

        assertThat(read.changes())
                .extracting(Change::kind, Change::before)
                .containsExactly(
                        tuple(Change.Kind.DELETE, "an Advance"),
                        tuple(Change.Kind.DELETE, "a Loan"));
    }

    @Test
    void anEndThatMovesWithoutWordsIsAParagraphMark() {
        Document read =
                read(
                        """
                        <w:p><w:pPr><w:rPr><w:moveTo %1$s/></w:rPr></w:pPr><w:r><w:t>A- or above</w:t></w:r>
                        </w:p><w:p><w:r><w:t>BBB</w:t></w:r></w:p>
                        """);

        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::after)
                .containsExactly(tuple(Change.Kind.PARAGRAPH_MARK, "Anne", "\n"));
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("A- or aboveBBB");
    }

    @Test
    void whatWasMovedAwayAndDeletedThereComesBackWhenBothAreRejected() {
        Document read =
                read(
                        """
                        <w:p><w:r><w:t>x</w:t></w:r><w:moveFrom %1$s><w:r><w:t>Order</w:t></w:r>
                        <w:del %2$s><w:r><w:delText>s:</w:delText></w:r></w:del></w:moveFrom></w:p>
                        """);

        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("xOrders:");
        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("x");
    }

    @Test
    void aMovedRowStandsOnlyWhereItWentOrCameFrom() {
        Document read =
                read(
                        """
                        <w:tbl><w:moveFromRangeStart w:id="1" w:name="m"/><w:tr><w:tc><w:p><w:moveFrom %1$s>
                        <w:r><w:t>Fee</w:t></w:r></w:moveFrom></w:p></w:tc></w:tr><w:moveFromRangeEnd w:id="1"/>
                        <w:tr><w:tc><w:p><w:r><w:t>Margin</w:t></w:r></w:p></w:tc></w:tr>
                        <w:moveToRangeStart w:id="2" w:name="m"/><w:tr><w:tc><w:p><w:moveTo %1$s>
                        <w:r><w:t>Fee</w:t></w:r></w:moveTo></w:p></w:tc></w:tr><w:moveToRangeEnd w:id="2"/></w:tbl>
                        """);

        assertThat(read.blocks())
                .extracting(Block::rejected)
                .containsExactly("Fee", "Margin", null);
        assertThat(read.blocks())
                .extracting(Block::accepted)
                .containsExactly(null, "Margin", "Fee");
        assertThat(read.changes())
                .extracting(Change::kind, Change::fromBlock, Change::block)
                .containsExactly(tuple(Change.Kind.MOVE, 0, 2));
    }

    private Document read(String body) {
        return RawDocx.body(body.formatted(ANNE, BEN)).read(folder);
    }
}
