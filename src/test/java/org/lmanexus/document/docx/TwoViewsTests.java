package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.Span;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;

import java.io.IOException;
import java.nio.file.Path;

/// The two texts of a markup, and what paragraph marks do to them.
class TwoViewsTests {

    private static final Author ANNE = Author.of("Anne", "2026-03-09T10:15:00Z");
    private static final String BY = "w:id=\"7\" w:author=\"Anne\" w:date=\"2026-03-09T10:15:00Z\"";

    @TempDir private Path folder;

    @Test
    void insertedAndDeletedWordsStandInOneViewEach() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .paragraph(p -> p.redline("is [-2.50-]{+2.25+} per cent.", ANNE)),
                        folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("is 2.25 per cent.");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("is 2.50 per cent.");
        assertThat(read.changes())
                .extracting(Change::kind, Change::before, Change::after, Change::author)
                .containsExactly(
                        tuple(Change.Kind.DELETE, "2.50", null, "Anne"),
                        tuple(Change.Kind.INSERT, null, "2.25", "Anne"));
    }

    @Test
    void everySpanMarksTheWordsOfItsChange() {
        // The accent of the first paragraph is a character of its own, so NFC moves what follows.
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:r><w:t xml:space="preserve">Cre\u0301dit is </w:t></w:r>
                                <w:del %1$s><w:r><w:delText>4.00x</w:delText></w:r></w:del>
                                <w:ins %1$s><w:r><w:t>4.50x</w:t></w:r></w:ins>
                                <w:r><w:t xml:space="preserve"> now</w:t></w:r></w:p>
                                """
                                        .formatted(BY))
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("Cr\u00e9dit is 4.50x now");
        assertThat(read.changes())
                .allSatisfy(
                        change -> {
                            Block block = read.blocks().get(change.block());
                            assertThat(words(block.accepted(), change.acceptedSpan()))
                                    .isEqualTo(change.after());
                            assertThat(words(block.rejected(), change.rejectedSpan()))
                                    .isEqualTo(change.before());
                        });
        assertThat(read.changes()).hasSize(2);
    }

    @Test
    void aDeletedMarkJoinsTheNextParagraphInTheAcceptedView() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .paragraph(p -> p.text("One ").ending(new Mark.Deleted(ANNE)))
                                .paragraph("two."),
                        folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("One two.");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("One ", "two.");
        Change mark = read.changes().getFirst();
        assertThat(mark.kind()).isEqualTo(Change.Kind.PARAGRAPH_MARK);
        assertThat(mark.acceptedSpan()).isEqualTo(new Span(4, 4));
    }

    @Test
    void anInsertedMarkJoinsTheNextParagraphInTheRejectedView() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .paragraph(p -> p.text("One ").ending(new Mark.Inserted(ANNE)))
                                .paragraph("two."),
                        folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("One ", "two.");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("One two.");
    }

    @Test
    void anInsertedParagraphExistsOnlyAcceptedInBothWaysOfWriting() throws IOException {
        DocxBuilder ownMark =
                DocxBuilder.docx()
                        .paragraph("A")
                        .paragraph(p -> p.inserted("B", ANNE).ending(new Mark.Inserted(ANNE)))
                        .paragraph("C");
        DocxBuilder markBefore =
                DocxBuilder.docx()
                        .paragraph(p -> p.text("A").ending(new Mark.Inserted(ANNE)))
                        .paragraph(p -> p.inserted("B", ANNE))
                        .paragraph("C");

        for (DocxBuilder builder : new DocxBuilder[] {ownMark, markBefore}) {
            Document read = RawDocx.read(builder, folder);
            assertThat(read.blocks()).extracting(Block::accepted).containsExactly("A", "B", "C");
            assertThat(read.blocks()).extracting(Block::rejected).containsExactly("A", null, "C");
        }
    }

    @Test
    void aDeletedLastParagraphLeavesNothing() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .paragraph("A")
                                .paragraph(
                                        p -> p.deleted("B", ANNE).ending(new Mark.Deleted(ANNE))),
                        folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("A");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("A", "B");
    }

    @Test
    void whatOnePutInAndAnotherTookAwayIsInNeitherView() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:r><w:t>kept</w:t></w:r><w:ins w:id="1" w:author="Anne">
                                <w:del w:id="2" w:author="Ben"><w:r><w:delText>gone</w:delText></w:r>
                                </w:del></w:ins></w:p>
                                """)
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("kept");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("kept");
        assertThat(read.changes())
                .extracting(Change::author)
                .containsExactlyInAnyOrder("Anne", "Ben");
        assertThat(read.changes()).allMatch(change -> change.acceptedSpan() == null);
    }

    @Test
    void neighboursOfOneAuthorAreOneChangeAndOfTwoAreTwo() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:ins w:id="1" w:author="Anne"><w:r><w:t>a</w:t></w:r></w:ins>
                                <w:bookmarkStart w:id="9" w:name="x"/>
                                <w:ins w:id="2" w:author="Anne"><w:r><w:t>b</w:t></w:r></w:ins>
                                <w:ins w:id="2" w:author="Ben"><w:r><w:t>c</w:t></w:r></w:ins></w:p>
                                """)
                        .read(folder);

        assertThat(read.changes()).extracting(Change::after).containsExactly("ab", "c");
        assertThat(read.changes()).extracting(Change::id).containsExactly("1", "2");
    }

    @Test
    void theEndsOfAMoveAreOneChangeThoughIdsAreUsedTwice() throws IOException {
        Document read =
                RawDocx.body(
                                """
                                <w:moveFromRangeStart w:id="1" w:name="m"/><w:p><w:pPr><w:rPr>
                                <w:moveFrom w:id="1" w:author="Anne"/></w:rPr></w:pPr>
                                <w:moveFrom w:id="1" w:author="Anne"><w:r><w:t>Moved.</w:t></w:r>
                                </w:moveFrom></w:p><w:moveFromRangeEnd w:id="1"/>
                                <w:p><w:r><w:t>Stays.</w:t></w:r></w:p>
                                <w:moveToRangeStart w:id="1" w:name="m"/><w:p><w:pPr><w:rPr>
                                <w:moveTo w:id="1" w:author="Anne"/></w:rPr></w:pPr>
                                <w:moveTo w:id="1" w:author="Anne"><w:r><w:t>Moved.</w:t></w:r>
                                </w:moveTo></w:p><w:moveToRangeEnd w:id="1"/>
                                <w:p><w:r><w:t>End.</w:t></w:r></w:p>
                                """)
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("Stays.", "Moved.", "End.");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("Moved.", "Stays.", "End.");
        assertThat(read.changes()).hasSize(1);
        Change move = read.changes().getFirst();
        assertThat(move.kind()).isEqualTo(Change.Kind.MOVE);
        assertThat(move.fromBlock()).isEqualTo(0);
        assertThat(move.block()).isEqualTo(2);
    }

    @Test
    void halfAMoveIsADeletionOrAnInsertion() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:moveFrom w:id="1" w:author="Anne"><w:r><w:t>x</w:t></w:r>
                                </w:moveFrom><w:r><w:t>y</w:t></w:r></w:p>
                                """)
                        .read(folder);

        assertThat(read.changes()).extracting(Change::kind).containsExactly(Change.Kind.DELETE);
    }

    @Test
    void anInsertedRowIsATableChangeAndOneBlock() {
        Document read =
                RawDocx.body(
                                """
                                <w:tbl><w:tr><w:tc><w:p><w:r><w:t>a</w:t></w:r></w:p></w:tc>
                                <w:tc><w:p><w:r><w:t>b</w:t></w:r></w:p><w:p><w:r><w:t>c</w:t></w:r></w:p>
                                </w:tc></w:tr><w:tr><w:trPr><w:ins %1$s/></w:trPr><w:tc><w:p><w:ins %1$s>
                                <w:r><w:t>d</w:t></w:r></w:ins></w:p></w:tc></w:tr></w:tbl>
                                """
                                        .formatted(BY))
                        .read(folder);

        assertThat(read.blocks()).extracting(Block::accepted).containsExactly("a\tb\nc", "d");
        assertThat(read.blocks()).extracting(Block::rejected).containsExactly("a\tb\nc", null);
        assertThat(read.blocks()).extracting(Block::table).containsExactly(0, 0);
        assertThat(read.changes())
                .extracting(Change::kind)
                .containsExactly(Change.Kind.TABLE, Change.Kind.INSERT);
        assertThat(read.changes()).extracting(Change::after).containsExactly("d", "d");
    }

    @Test
    void aNewLookHasTheSameWordsBeforeAndAfter() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx().paragraph(p -> p.emboldened("Margin", ANNE)), folder);

        Change change = read.changes().getFirst();
        assertThat(change.kind()).isEqualTo(Change.Kind.FORMAT);
        assertThat(change.before()).isEqualTo("Margin").isEqualTo(change.after());
        assertThat(read.blocks().getFirst().accepted()).isEqualTo("Margin");
    }

    private static @Nullable String words(@Nullable String text, @Nullable Span span) {
        return text == null || span == null ? null : text.substring(span.start(), span.end());
    }
}
