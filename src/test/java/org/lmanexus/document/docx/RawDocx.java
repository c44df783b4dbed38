package org.lmanexus.document.docx;

import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.write.DocxBuilder;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A DOCX put together from XML by hand, for what no builder writes: oddities and attacks.
final class RawDocx {

    private static final String WORD =
            "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, byte[]> parts = new LinkedHashMap<>();
    private final StringBuilder relationships = new StringBuilder();

    private RawDocx(String document) {
        entry(
                "_rels/.rels",
                "<Relationships><Relationship Id=\"rId1\" Type=\"%s/officeDocument\""
                                .formatted(OFFICE)
                        + " Target=\"word/document.xml\"/></Relationships>");
        entry("word/document.xml", document);
    }

    /// A document of these body elements; the prefix `w` is WordprocessingML.
    static RawDocx body(String body) {
        return new RawDocx(root("document", "<w:body>" + body + "</w:body>"));
    }

    static RawDocx document(String xml) {
        return new RawDocx(xml);
    }

    /// Adds a part that the document points to; `content` goes into its root element.
    RawDocx part(String type, String root, String content) {
        entry("word/" + type + ".xml", root(root, content));
        return relationship(OFFICE + "/" + type, type + ".xml");
    }

    RawDocx relationship(String type, String target) {
        relationships.append(
                "<Relationship Id=\"%1$s\" Type=\"%2$s\" Target=\"%1$s\"/>"
                        .formatted(target, type));
        return this;
    }

    RawDocx entry(String name, String content) {
        return entry(name, content, StandardCharsets.UTF_8);
    }

    RawDocx entry(String name, String content, Charset charset) {
        parts.put(name, content.getBytes(charset));
        return this;
    }

    /// Writes it with bytes in place of these words that are no characters.
    Path stored(String words, Path folder) {
        String document = new String(parts.get("word/document.xml"), StandardCharsets.ISO_8859_1);
        String broken = document.replace(words, "\u00ff".repeat(words.length()));
        return entry("word/document.xml", broken, StandardCharsets.ISO_8859_1).writeTo(folder);
    }

    private static String root(String name, String content) {
        return """
        <?xml version="1.0" encoding="UTF-8"?><w:%1$s xmlns:w="%2$s" \
        xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
        xmlns:w14="urn:w14">%3$s</w:%1$s>\
        """
                .formatted(name, WORD, content);
    }

    Path writeTo(Path folder) {
        Path file = folder.resolve("raw.docx");
        entry(
                "word/_rels/document.xml.rels",
                "<Relationships>" + relationships + "</Relationships>");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    Document read(Path folder) {
        return DocumentReader.standard().read(writeTo(folder));
    }

    static Document read(DocxBuilder builder, Path folder) throws IOException {
        Path file = folder.resolve("built.docx");
        builder.writeTo(file);
        return DocumentReader.standard().read(file);
    }

    /// The texts of the blocks that exist in a view.
    static List<String> texts(Document document, View view) {
        return document.blocks().stream()
                .map(block -> block.text(view))
                .filter(Objects::nonNull)
                .toList();
    }

    /// Number and text, where there is a number.
    static List<String> numbered(Document document, View view) {
        return document.blocks().stream()
                .filter(block -> block.text(view) != null)
                .map(block -> line(block, view))
                .toList();
    }

    private static String line(Block block, View view) {
        String label = block.label(view);
        return (label == null ? "" : label + " ") + block.text(view);
    }
}
