package org.lmanexus.document.docx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.document.Block;
import org.lmanexus.document.Change;
import org.lmanexus.document.Document;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Several hands in one document, and the ways in which programs write what they did.
class AuthorsTests {

    private static final Author ANNE = Author.of("Anne", "2026-03-09T10:15:00Z");
    private static final Author BEN = Author.of("Ben", "2026-03-10T08:00:00Z");

    @TempDir private Path folder;

    @Test
    void anInsertionWithinTheDeletionOfAnotherAuthorIsTwoChangesAndNoText() {
        Document read =
                RawDocx.body(
                                """
                                <w:p><w:r><w:t>kept</w:t></w:r><w:del w:id="1" w:author="Ben"><w:ins w:id="2" w:author="Anne">
                                <w:r><w:delText>gone</w:delText></w:r></w:ins></w:del></w:p>
                                """)
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("kept");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("kept");
        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::before, Change::after)
                .containsExactlyInAnyOrder(
                        tuple(Change.Kind.DELETE, "Ben", "gone", null),
                        tuple(Change.Kind.INSERT, "Anne", null, "gone"));
    }

    @Test
    void manyAuthorsInTurnAreKeptApartInTheirOrder() throws IOException {
        List<String> expected = new ArrayList<>();
        DocxBuilder docx =
                DocxBuilder.docx()
                        .paragraph(
                                p -> {
                                    for (int i = 0; i < 38; i++) {
                                        Author by = i % 2 == 0 ? ANNE : BEN;
                                        p.inserted("word" + i + " ", by);
                                        expected.add(by.name() + " word" + i + " ");
                                    }
                                });

        assertThat(RawDocx.read(docx, folder).changes())
                .extracting(change -> change.author() + " " + change.after())
                .isEqualTo(expected);
    }

    @Test
    void neighboursOfOneAuthorOnTwoDaysAreOneChangeOfTheFirstDay() throws IOException {
        Author later = Author.of("Anne", "2026-04-01T09:00:00Z");
        Document read =
                RawDocx.read(
                        DocxBuilder.docx()
                                .paragraph(p -> p.inserted("one ", ANNE).inserted("two", later)),
                        folder);

        assertThat(read.changes())
                .extracting(Change::after, Change::date)
                .containsExactly(tuple("one two", ANNE.date()));
    }

    @Test
    void aDeletedParagraphExistsOnlyRejectedInBothWaysOfWriting() throws IOException {
        DocxBuilder ownMark =
                DocxBuilder.docx()
                        .paragraph("A")
                        .paragraph(p -> p.deleted("B", ANNE).ending(new Mark.Deleted(ANNE)))
                        .paragraph("C");
        DocxBuilder markBefore =
                DocxBuilder.docx()
                        .paragraph(p -> p.text("A").ending(new Mark.Deleted(ANNE)))
                        .paragraph(p -> p.deleted("B", ANNE))
                        .paragraph("C");

        for (DocxBuilder builder : List.of(ownMark, markBefore)) {
            Document read = RawDocx.read(builder, folder);
            assertThat(read.blocks()).extracting(Block::accepted).containsExactly("A", null, "C");
            assertThat(read.blocks()).extracting(Block::rejected).containsExactly("A", "B", "C");
        }
    }

    @Test
    void anotherFormatOfAParagraphIsAChangeWithoutWords() throws IOException {
        Document read =
                RawDocx.read(
                        DocxBuilder.docx().paragraph(p -> p.text("Centred").realigned(BEN)),
                        folder);

        assertThat(read.changes())
                .extracting(Change::kind, Change::author, Change::before, Change::after)
                .containsExactly(tuple(Change.Kind.FORMAT, "Ben", null, null));
    }

    /// Everything that a Strict file names otherwise: namespaces and the types of relationships.
    @Test
    void aStrictMarkupReadsLikeATransitionalOne() {
        String office = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        String word = "xmlns:w=\"http://purl.oclc.org/ooxml/wordprocessingml/main\"";
        Document read =
                RawDocx.document(
                                """
                                <w:document %s><w:body><w:p><w:pPr><w:pStyle w:val="H"/></w:pPr><w:r><w:t>is </w:t></w:r>
                                <w:del w:id="1" w:author="Anne"><w:r><w:delText>4.00</w:delText></w:r></w:del>
                                <w:ins w:id="2" w:author="Ben"><w:r><w:t>4.50</w:t></w:r></w:ins></w:p></w:body></w:document>
                                """
                                        .formatted(word))
                        .entry(
                                "_rels/.rels",
                                "<Relationships><Relationship Id=\"a\" Type=\"%s/officeDocument\" Target=\"word/document.xml\"/></Relationships>"
                                        .formatted(office))
                        .relationship(office + "/styles", "styles.xml")
                        .entry(
                                "word/styles.xml",
                                "<w:styles %s><w:style w:type=\"paragraph\" w:styleId=\"H\"><w:name w:val=\"heading 1\"/></w:style></w:styles>"
                                        .formatted(word),
                                StandardCharsets.UTF_8)
                        .read(folder);

        assertThat(RawDocx.texts(read, View.ACCEPTED)).containsExactly("is4.50");
        assertThat(RawDocx.texts(read, View.REJECTED)).containsExactly("is4.00");
        assertThat(read.blocks().getFirst().kind()).isEqualTo(Block.Kind.HEADING);
        assertThat(read.changes()).extracting(Change::author).containsExactly("Anne", "Ben");
    }
}
