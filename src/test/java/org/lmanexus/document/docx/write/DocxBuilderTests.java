package org.lmanexus.document.docx.write;

import static org.assertj.core.api.Assertions.assertThat;

import org.docx4j.TextUtils;
import org.docx4j.openpackaging.packages.WordprocessingMLPackage;
import org.junit.jupiter.api.Test;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

import javax.xml.parsers.DocumentBuilderFactory;

class DocxBuilderTests {

    private static final Author COUNSEL = Author.of("Hartley Stone LLP", "2026-03-09T10:15:00Z");
    private static final Author AGENT = Author.of("Marlowe & Crane LLP", "2026-03-12T17:40:00Z");

    @Test
    void theSameCallsMakeTheSameBytes() {
        assertThat(everything().bytes()).isEqualTo(everything().bytes());
    }

    @Test
    void everyPartIsWellFormed() throws Exception {
        for (Map.Entry<String, String> part : parts(everything()).entrySet()) {
            byte[] xml = part.getValue().getBytes(StandardCharsets.UTF_8);
            assertThat(
                            DocumentBuilderFactory.newInstance()
                                    .newDocumentBuilder()
                                    .parse(new ByteArrayInputStream(xml)))
                    .as(part.getKey())
                    .isNotNull();
        }
    }

    @Test
    void anotherLibraryReadsTheText() throws Exception {
        WordprocessingMLPackage read =
                WordprocessingMLPackage.load(new ByteArrayInputStream(everything().bytes()));

        assertThat(TextUtils.getText(read.getMainDocumentPart().getContents()))
                .contains("“Margin” means 2.502.75 per cent.");
        assertThat(read.getMainDocumentPart().getCommentsPart().getContents().getComment())
                .hasSize(2);
    }

    @Test
    void strikesKeepTheirWordsInDeletedText() throws IOException {
        String document =
                parts(DocxBuilder.docx().paragraph(p -> p.redline("at [-2.50-]{+2.75+}", COUNSEL)))
                        .get("word/document.xml");

        assertThat(document)
                .contains(
                        "<w:del w:id=\"1\" w:author=\"Hartley Stone LLP\""
                                + " w:date=\"2026-03-09T10:15:00Z\"><w:r><w:delText"
                                + " xml:space=\"preserve\">2.50</w:delText></w:r></w:del>")
                .contains("<w:t xml:space=\"preserve\">2.75</w:t></w:r></w:ins>");
    }

    @Test
    void aReplyNamesItsCommentAsParent() throws IOException {
        Map<String, String> parts = parts(everything());

        assertThat(parts.get("word/comments.xml")).contains("w14:paraId=\"10000003\"");
        assertThat(parts.get("word/commentsExtended.xml"))
                .contains("w15:paraId=\"10000004\" w15:paraIdParent=\"10000003\"");
    }

    @Test
    void bothEndsOfAMoveCarryItsName() throws IOException {
        String document = parts(everything()).get("word/document.xml");

        assertThat(document).containsOnlyOnce("w:name=\"move1\"/><w:moveFrom ");
        assertThat(document).containsOnlyOnce("w:name=\"move1\"/><w:moveTo ");
        assertThat(document).contains("<w:moveFromRangeEnd", "<w:moveToRangeEnd");
    }

    private static DocxBuilder everything() {
        return DocxBuilder.docx()
                .title("Facilities & more")
                .header("Draft")
                .footer("Page")
                .coverPage()
                .contents(List.of("1.\tInterest\t1"))
                .heading(1, "Interest")
                .paragraph(
                        p ->
                                p.text("“Margin” ")
                                        .commented(
                                                "means",
                                                DocxComment.of("Why?", COUNSEL).reply("So.", AGENT))
                                        .redline(" [-2.50-]{+2.75+} per cent.", COUNSEL)
                                        .footnote("See Clause 9."))
                .movedFrom("move1", COUNSEL, d -> moved(d, new Mark.MovedFrom(COUNSEL)))
                .item(3, "An item")
                .movedTo("move1", COUNSEL, d -> moved(d, new Mark.MovedTo(COUNSEL)))
                .table(
                        t ->
                                t.row("Leverage", "Margin")
                                        .row(
                                                new Mark.Inserted(COUNSEL),
                                                r ->
                                                        r.cell(p -> p.inserted("> 4:1", COUNSEL))
                                                                .cell(p -> p.text("3.00"))),
                        2,
                        1)
                .control("terms", d -> d.paragraph("In a control"));
    }

    private static void moved(DocxBuilder document, Mark mark) {
        document.paragraph(p -> p.run(Run.plain("Moved").marked(mark)).ending(mark));
    }

    private static Map<String, String> parts(DocxBuilder builder) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(builder.bytes()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }
}
