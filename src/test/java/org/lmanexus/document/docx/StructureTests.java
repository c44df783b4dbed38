package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.document.Block;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.docx.write.DocxStyle;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// Numbers, headings, notes, fields, boxes and comments.
class StructureTests {

    private static final Author ANNE = Author.of("Anne", "2026-03-09T10:15:00Z");

    @TempDir private Path folder;

    @Test
    void aDeletedParagraphUsesUpNoNumber() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .heading(1, "Interest")
                                .item(3, "first")
                                .paragraph(
                                        p ->
                                                p.style(DocxStyle.LEVEL_3)
                                                        .deleted("second", ANNE)
                                                        .ending(new Mark.Deleted(ANNE)))
                                .item(3, "third")
                                .heading(1, "Fees"),
                        folder);

        assertThat(RawDocx.numbered(read, View.ACCEPTED))
                .containsExactly("1 Interest", "(a) first", "(b) third", "2 Fees");
        assertThat(RawDocx.numbered(read, View.REJECTED))
                .containsExactly("1 Interest", "(a) first", "(b) second", "(c) third", "2 Fees");
        assertThat(read.blocks().getFirst().kind()).isEqualTo(Block.Kind.HEADING);
        assertThat(read.blocks().getFirst().level()).isZero();
    }

    @Test
    void theContentsPageIsMarkedAsSuch() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .contents(List.of("1\tInterest\t4", "2\tFees\t7"))
                                .heading(1, "Interest"),
                        folder);

        assertThat(read.blocks())
                .extracting(Block::accepted, Block::contents)
                .containsExactly(
                        tuple("1\tInterest\t4", true),
                        tuple("2\tFees\t7", true),
                        tuple("Interest", false));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>1"
                        + " Interest</w:t></w:r></w:p>",
                "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val=\"Table of"
                        + " Contents\"/></w:docPartObj></w:sdtPr><w:sdtContent><w:p><w:r><w:t>1"
                        + " Interest</w:t></w:r></w:p></w:sdtContent></w:sdt>",
                "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText> TOC \\o"
                        + " </w:instrText></w:r><w:r><w:fldChar"
                        + " w:fldCharType=\"separate\"/></w:r><w:r><w:t>1"
                        + " Interest</w:t></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
            })
    void aContentsPageIsKnownByItsStyleItsControlOrItsField(String page) {
        Document read =
                RawDocx.body(page + "<w:p><w:r><w:t>Interest</w:t></w:r></w:p>")
                        .part(
                                "styles",
                                "styles",
                                "<w:style w:type=\"paragraph\" w:styleId=\"TOC1\"><w:name"
                                        + " w:val=\"toc 1\"/></w:style>")
                        .read(folder);

        assertThat(read.blocks()).extracting(Block::contents).containsExactly(true, false);
    }

    @Test
    void aNoteFollowsTheParagraphThatRefersToIt() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .paragraph(p -> p.text("Word").footnote("A note."))
                                .paragraph("Next"),
                        folder);

        assertThat(read.blocks())
                .extracting(Block::kind, Block::accepted)
                .contains(tuple(Block.Kind.NOTE, " A note."));
        assertThat(read.blocks().getLast().accepted()).isEqualTo("Next");
    }

    @Test
    void aFieldIsItsResultAndNotItsCode() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .paragraph(p -> p.text("Clause ").field(" REF _Ref1 \\r ", "7.1")),
                        folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("Clause 7.1");
    }

    @Test
    void aFieldWithoutEndDoesNotSwallowWhatFollows() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:t>x</w:t></w:r>
                                </w:p><w:p><w:r><w:t>seen</w:t></w:r></w:p>
                                """)
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("seen");
    }

    @Test
    void aTextBoxWrittenTwiceIsReadOnce() {
        String box =
                "<w:pict><w:txbxContent><w:p><w:r><w:t>boxed</w:t></w:r></w:p>"
                        + "</w:txbxContent></w:pict>";
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:r><w:t>host</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>%1$s
                                </mc:Choice><mc:Fallback>%1$s</mc:Fallback></mc:AlternateContent></w:r></w:p>
                                """
                                        .formatted(box))
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("host", "boxed");
    }

    @Test
    void headersAndFootersComeLast() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx().header("Draft 2").footer("Page").paragraph("Body"),
                        folder);

        assertThat(read.blocks())
                .extracting(Block::kind)
                .containsExactly(Block.Kind.PARAGRAPH, Block.Kind.HEADER, Block.Kind.FOOTER);
    }

    @Test
    void boldWordsBehindATypedNumberAreTheLead() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .paragraph(
                                        p ->
                                                p.text("7.1 ")
                                                        .bold("Financial covenants")
                                                        .text(" apply"))
                                .paragraph(p -> p.text("\"").bold("Margin").text("\" means"))
                                .paragraph(p -> p.text("The ").bold("Borrower").text(" shall")),
                        folder);

        assertThat(read.blocks())
                .extracting(Block::lead)
                .containsExactly("Financial covenants", "Margin", null);
    }

    @Test
    void aThreadOfCommentsKeepsItsOrderAnchorAndState() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:r><w:t xml:space="preserve">The </w:t></w:r><w:commentRangeStart w:id="0"/>
                                <w:ins w:id="5" w:author="Ben"><w:r><w:t>Margin</w:t></w:r></w:ins>
                                <w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r></w:p>
                                """)
                        .part(
                                "comments",
                                "comments",
                                """
                                <w:comment w:id="0" w:author="Anne" w:date="2026-03-09T10:15:00Z">
                                <w:p w14:paraId="AA"><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>
                                <w:comment w:id="1" w:author="Ben"><w:p w14:paraId="BB"><w:r><w:t>Agreed.</w:t></w:r>
                                </w:p></w:comment>
                                """)
                        .part(
                                "commentsExtended",
                                "x",
                                """
                                <w:x w14:paraId="AA" w14:done="1"/>
                                <w:x w14:paraId="BB" w14:paraIdParent="AA" w14:done="0"/>
                                """)
                        .read(folder);

        assertThat(read.comments())
                .extracting(
                        Comment::id,
                        Comment::author,
                        Comment::anchor,
                        Comment::text,
                        Comment::replyTo,
                        Comment::resolved)
                .containsExactly(
                        tuple("0", "Anne", "Margin", "Why?", null, true),
                        tuple("1", "Ben", "", "Agreed.", "0", false));
    }

    @Test
    void aStrictDocumentReadsLikeATransitionalOne() {
        Document read =
                RawDocx.document(
                                """
                                <w:document xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main">
                                <w:body><w:p><w:r><w:t>strict</w:t></w:r></w:p></w:body></w:document>
                                """)
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("strict");
    }
}
