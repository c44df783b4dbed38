package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Comment;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;

import java.nio.file.Path;

/// What stands outside of the body: notes, headers, footers, text boxes, comments.
class NotesTests {

    private static final String ANNE =
            "w:id=\"7\" w:author=\"Anne\" w:date=\"2026-03-09T10:15:00Z\"";
    private static final String BEN = "w:id=\"8\" w:author=\"Ben\" w:date=\"2026-03-10T08:00:00Z\"";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"footnote", "endnote"})
    void aChangeWithinANoteIsAChangeOfTheNote(String type) {
        Document read =
                note(
                        type,
                        "<w:p><w:r><w:t>A</w:t></w:r><w:r><w:%sReference w:id=\"2\"/></w:r></w:p>",
                        "<w:r><w:t xml:space=\"preserve\">See </w:t></w:r><w:ins"
                                + " %1$s><w:r><w:t>below</w:t></w:r></w:ins>");

        assertThat(read.blocks())
                .extracting(Block::kind, Block::accepted, Block::rejected)
                .containsExactly(
                        tuple(Block.Kind.PARAGRAPH, "A", "A"),
                        tuple(Block.Kind.NOTE, "See below", "See "));
        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::after, Change::block)
                .containsExactly(tuple(Change.Kind.INSERT, "Anne", "below", 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"footnote", "endnote"})
    void aNoteGoesWithItsReference(String type) {
        Document read =
                note(
                        type,
                        "<w:p><w:r><w:t>A</w:t></w:r><w:del w:id=\"1\" w:author=\"Anne\"><w:r>"
                                + "<w:%sReference w:id=\"2\"/></w:r></w:del></w:p>",
                        "<w:r><w:t>Gone</w:t></w:r>");

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("A");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("A", "Gone");
        assertThat(read.changes()).extracting(Change::kind).containsExactly(Change.Kind.DELETE);
    }

    /// The separator of the page is a note to Word, and no text.
    private Document note(String type, String body, String note) {
        return RawDocx.body(body.formatted(type))
                .part(
                        type + "s",
                        type + "s",
                        """
                        <w:%1$s w:id="1" w:type="separator"><w:p><w:r><w:t>___</w:t></w:r></w:p></w:%1$s>
                        <w:%1$s w:id="2"><w:p>%2$s</w:p></w:%1$s>
                        """
                                .formatted(type, note.formatted(ANNE, BEN)))
                .read(folder);
    }

    @ParameterizedTest
    @ValueSource(strings = {"header", "footer"})
    void aChangeInAHeaderOrFooterIsFoundThoughTheBodyHasNone(String type) {
        Document read =
                RawDocx.body("<w:p><w:r><w:t>Body</w:t></w:r></w:p>")
                        .part(
                                type,
                                type,
                                """
                                <w:p><w:r><w:t xml:space="preserve">Draft </w:t></w:r><w:del %1$s><w:r><w:delText>1</w:delText>
                                </w:r></w:del><w:ins %2$s><w:r><w:t>2</w:t></w:r></w:ins></w:p>
                                """
                                        .formatted(ANNE, BEN))
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("Body", "Draft 2");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("Body", "Draft 1");
        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::block)
                .containsExactly(
                        tuple(Change.Kind.DELETE, "Anne", 1), tuple(Change.Kind.INSERT, "Ben", 1));
    }

    @Test
    void aChangeInATextBoxWrittenTwiceIsOneChange() {
        String box =
                "<w:pict><w:txbxContent><w:p><w:ins %s><w:r><w:t>boxed</w:t></w:r></w:ins></w:p></w:txbxContent></w:pict>"
                        .formatted(ANNE);
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:r><w:t>host</w:t></w:r><w:r><mc:AlternateContent><mc:Choice>%1$s</mc:Choice>
                                <mc:Fallback>%1$s</mc:Fallback></mc:AlternateContent></w:r></w:p>
                                """
                                        .formatted(box))
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("host", "boxed");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("host", "");
        assertThat(read.changes()).extracting(Change::after).containsExactly("boxed");
    }

    @Test
    void aCommentOnDeletedWordsStandsOnThem() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:r><w:t>a</w:t></w:r><w:commentRangeStart w:id="0"/><w:del %s><w:r>
                                <w:delText>gone</w:delText></w:r></w:del><w:commentRangeEnd w:id="0"/>
                                <w:r><w:commentReference w:id="0"/></w:r></w:p>
                                """
                                        .formatted(ANNE))
                        .part(
                                "comments",
                                "comments",
                                "<w:comment w:id=\"0\""
                                    + " w:author=\"Ben\"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>")
                        .read(folder);

        assertThat(read.comments())
                .extracting(Comment::anchor, Comment::text, Comment::block)
                .containsExactly(tuple("gone", "Why?", 0));
    }

    @Test
    void aCommentWhoseEndIsMissingStandsOnTheRestOfItsParagraph() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:r><w:t>a </w:t></w:r><w:commentRangeStart w:id="0"/><w:r><w:t>rest</w:t></w:r></w:p>
                                <w:p><w:r><w:t>next</w:t></w:r></w:p>
                                """)
                        .part(
                                "comments",
                                "comments",
                                "<w:comment"
                                    + " w:id=\"0\"><w:p><w:r><w:t>Why?</w:t></w:r></w:p></w:comment>")
                        .read(folder);

        assertThat(read.comments()).extracting(Comment::anchor).containsExactly("rest");
    }
}
