package org.lmanexus.document.docx.write;

import org.lmanexus.document.write.Author;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// Writes a Word document from top to bottom; the same calls make the same bytes.
///
/// ```java
/// Author counsel = Author.of("Hartley Stone LLP", "2026-03-09T10:15:00Z");
/// DocxBuilder.docx()
///         .heading(1, "Interest")
///         .paragraph(p -> p.redline("The Margin is [-2.50-]{+2.25+} per cent.", counsel))
///         .writeTo(file);
/// ```
public final class DocxBuilder {

    private final Collected collected = new Collected();
    private final StringBuilder body = new StringBuilder();
    private final Furniture furniture = new Furniture();
    private String font = "Times New Roman";
    private int halfPoints = 22;
    private String title = "";
    private String pending = "";

    private DocxBuilder() {}

    /// An empty document on A4 in Times New Roman, 11 points.
    public static DocxBuilder docx() {
        return new DocxBuilder();
    }

    public DocxBuilder font(String name, int points) {
        this.font = name;
        this.halfPoints = 2 * points;
        return this;
    }

    /// The title in the document's properties.
    public DocxBuilder title(String words) {
        this.title = words;
        return this;
    }

    public DocxBuilder header(String words) {
        furniture.header(words);
        return this;
    }

    /// A footer whose words are followed by the page's number.
    public DocxBuilder footer(String words) {
        furniture.footer(words);
        return this;
    }

    /// Leaves the first page without header and footer.
    public DocxBuilder coverPage() {
        furniture.bareFirstPage();
        return this;
    }

    /// A numbered heading: level 1 is a clause (`1.`), level 2 a sub-clause (`1.1`).
    public DocxBuilder heading(int level, String words) {
        return paragraph(
                p -> p.style(level == 1 ? DocxStyle.HEADING_1 : DocxStyle.HEADING_2).text(words));
    }

    /// A numbered paragraph of a clause: level 3 is `(a)`, 4 is `(i)`, 5 is `(A)`.
    public DocxBuilder item(int level, String words) {
        DocxStyle style =
                switch (level) {
                    case 3 -> DocxStyle.LEVEL_3;
                    case 4 -> DocxStyle.LEVEL_4;
                    case 5 -> DocxStyle.LEVEL_5;
                    default ->
                            throw new IllegalArgumentException(
                                    "item level " + level + " is not 3, 4 or 5");
                };
        return paragraph(p -> p.style(style).text(words));
    }

    public DocxBuilder paragraph(String words) {
        return paragraph(p -> p.text(words));
    }

    public DocxBuilder paragraph(Consumer<DocxParagraph> writer) {
        DocxParagraph paragraph = new DocxParagraph(collected);
        writer.accept(paragraph);
        paragraph.prepend(pending);
        pending = "";
        body.append(paragraph.xml(null));
        return this;
    }

    /// A table whose columns share the width of the page as given.
    public DocxBuilder table(Consumer<DocxTable> writer, int... shares) {
        DocxTable table = new DocxTable(collected, shares);
        writer.accept(table);
        body.append(table.xml());
        return this;
    }

    public DocxBuilder pageBreak() {
        body.append("<w:p><w:r><w:br w:type=\"page\"/></w:r></w:p>");
        return this;
    }

    /// The contents page: each entry is a label, a title and a page, with tabs between.
    public DocxBuilder contents(List<String> entries) {
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < entries.size(); i++) {
            written.append(contentsLine(entries, i));
        }
        body.append(
                """
                <w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/><w:docPartUnique/>\
                </w:docPartObj></w:sdtPr><w:sdtContent>%s</w:sdtContent></w:sdt>\
                """
                        .formatted(written));
        return this;
    }

    private String contentsLine(List<String> entries, int index) {
        DocxParagraph line = new DocxParagraph(collected).style(DocxStyle.CONTENTS);
        line.text(entries.get(index));
        if (index == 0) {
            line.prepend(
                    "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText"
                            + " xml:space=\"preserve\"> TOC \\o \"1-1\" \\h"
                            + " </w:instrText></w:r><w:r><w:fldChar"
                            + " w:fldCharType=\"separate\"/></w:r>");
        }
        String end =
                index == entries.size() - 1
                        ? "<w:p><w:r><w:fldChar w:fldCharType=\"end\"/></w:r></w:p>"
                        : "";
        return line.xml(null) + end;
    }

    /// Paragraphs in a content control.
    public DocxBuilder control(String tag, Consumer<DocxBuilder> writer) {
        body.append(
                "<w:sdt><w:sdtPr><w:tag w:val=\"%s\"/></w:sdtPr><w:sdtContent>"
                        .formatted(Xml.escape(tag)));
        writer.accept(this);
        body.append("</w:sdtContent></w:sdt>");
        return this;
    }

    /// The place a passage was moved away from; its runs and ends say `MovedFrom`.
    public DocxBuilder movedFrom(String name, Author by, Consumer<DocxBuilder> writer) {
        return moved("moveFrom", name, by, writer);
    }

    /// The place a passage was moved to; its runs and ends say `MovedTo`.
    public DocxBuilder movedTo(String name, Author by, Consumer<DocxBuilder> writer) {
        return moved("moveTo", name, by, writer);
    }

    private DocxBuilder moved(String kind, String name, Author by, Consumer<DocxBuilder> writer) {
        int id = collected.numbers.nextRevision();
        pending =
                "<w:%sRangeStart %s w:name=\"%s\"/>"
                        .formatted(kind, Xml.by(id, by), Xml.escape(name));
        writer.accept(this);
        body.append("<w:%sRangeEnd w:id=\"%d\"/>".formatted(kind, id));
        return this;
    }

    /// The whole file.
    public byte[] bytes() {
        Archive archive = new Archive(title);
        furniture.addTo(archive);
        archive.part("word/styles.xml", "styles", DocxStyle.part(font, halfPoints));
        archive.part("word/numbering.xml", "numbering", DocxList.part());
        archive.part("word/settings.xml", "settings", furniture.settings());
        if (!collected.footnotes.isEmpty()) {
            archive.part("word/footnotes.xml", "footnotes", collected.footnotes.part());
        }
        if (!collected.comments.isEmpty()) {
            archive.part("word/comments.xml", "comments", collected.comments.textsPart());
            archive.part(
                    "word/commentsExtended.xml",
                    "commentsExtended",
                    collected.comments.threadsPart());
        }
        return archive.bytes(
                Xml.DECLARATION
                        + "<w:document %s><w:body>%s%s</w:body></w:document>"
                                .formatted(Xml.NAMESPACES, body, furniture.section()));
    }

    public void writeTo(Path file) throws IOException {
        Files.write(file, bytes());
    }
}
