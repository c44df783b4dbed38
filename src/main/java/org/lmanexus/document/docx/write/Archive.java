package org.lmanexus.document.docx.write;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// The zip file around the parts, with content types and relationships, and no clock in it.
final class Archive {

    private static final LocalDateTime ALWAYS = LocalDateTime.of(2026, 1, 1, 0, 0);
    private static final String MICROSOFT =
            "http://schemas.microsoft.com/office/2011/relationships/";
    private static final String OFFICE =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    private final String title;
    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, String> kinds = new LinkedHashMap<>();

    Archive(String title) {
        this.title = title;
    }

    void part(String path, String kind, String content) {
        parts.put(path, content);
        kinds.put(path, kind);
    }

    static String relationshipId(String path) {
        return "r" + path.substring(path.lastIndexOf('/') + 1, path.lastIndexOf('.'));
    }

    byte[] bytes(String document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            entry(zip, "[Content_Types].xml", contentTypes());
            entry(zip, "_rels/.rels", packageRelationships());
            entry(zip, "docProps/core.xml", properties());
            entry(zip, "word/document.xml", document);
            entry(zip, "word/_rels/document.xml.rels", documentRelationships());
            for (Map.Entry<String, String> part : parts.entrySet()) {
                entry(zip, part.getKey(), part.getValue());
            }
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return bytes.toByteArray();
    }

    private static void entry(ZipOutputStream zip, String path, String content) throws IOException {
        ZipEntry entry = new ZipEntry(path);
        entry.setTimeLocal(ALWAYS);
        zip.putNextEntry(entry);
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private String contentTypes() {
        StringBuilder types = new StringBuilder(Xml.DECLARATION);
        types.append(
                """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">\
                <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>\
                <Default Extension="xml" ContentType="application/xml"/>\
                <Override PartName="/docProps/core.xml" \
                ContentType="application/vnd.openxmlformats-package.core-properties+xml"/>\
                """);
        types.append(override("word/document.xml", "document.main"));
        kinds.forEach((path, kind) -> types.append(override(path, kind)));
        return types.append("</Types>").toString();
    }

    private static String override(String path, String kind) {
        return """
        <Override PartName="/%s" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.%s+xml"/>\
        """
                .formatted(path, kind);
    }

    private static String packageRelationships() {
        return relationships(
                relationship("r1", OFFICE + "officeDocument", "word/document.xml")
                        + relationship(
                                "r2",
                                "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties",
                                "docProps/core.xml"));
    }

    private String documentRelationships() {
        StringBuilder all = new StringBuilder();
        kinds.forEach(
                (path, kind) -> {
                    String base = kind.equals("commentsExtended") ? MICROSOFT : OFFICE;
                    all.append(
                            relationship(
                                    relationshipId(path),
                                    base + kind,
                                    path.substring("word/".length())));
                });
        return relationships(all.toString());
    }

    private static String relationships(String all) {
        return Xml.DECLARATION
                + "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + all
                + "</Relationships>";
    }

    private static String relationship(String id, String type, String target) {
        return "<Relationship Id=\"%s\" Type=\"%s\" Target=\"%s\"/>".formatted(id, type, target);
    }

    private String properties() {
        return Xml.DECLARATION
                + """
                <cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" \
                xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" \
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>%s</dc:title>\
                <dcterms:created xsi:type="dcterms:W3CDTF">2026-01-01T00:00:00Z</dcterms:created></cp:coreProperties>\
                """
                        .formatted(Xml.escape(title));
    }
}
