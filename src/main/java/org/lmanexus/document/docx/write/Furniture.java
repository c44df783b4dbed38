package org.lmanexus.document.docx.write;

/// What stands on every page around the text, and the page itself.
final class Furniture {

    private String header = "";
    private String footer = "";
    private boolean bareFirstPage;

    void header(String words) {
        this.header = words;
    }

    void footer(String words) {
        this.footer = words;
    }

    void bareFirstPage() {
        this.bareFirstPage = true;
    }

    void addTo(Archive archive) {
        if (!header.isEmpty()) {
            archive.part("word/header1.xml", "header", part("hdr", "Header", Xml.run("", header)));
        }
        if (!footer.isEmpty()) {
            String words = Xml.run("", footer + " ") + Xml.field("PAGE", "1");
            archive.part("word/footer1.xml", "footer", part("ftr", "Footer", words));
        }
    }

    private static String part(String root, String style, String content) {
        return Xml.DECLARATION
                + """
                <w:%1$s %2$s><w:p><w:pPr><w:pStyle w:val="%3$s"/></w:pPr>%4$s</w:p></w:%1$s>\
                """
                        .formatted(root, Xml.NAMESPACES, style, content);
    }

    String section() {
        String references =
                (header.isEmpty() ? "" : reference("header", "word/header1.xml"))
                        + (footer.isEmpty() ? "" : reference("footer", "word/footer1.xml"));
        return """
        <w:sectPr>%s<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" \
        w:left="1440" w:header="709" w:footer="709" w:gutter="0"/>%s</w:sectPr>\
        """
                .formatted(references, bareFirstPage ? "<w:titlePg/>" : "");
    }

    private static String reference(String kind, String part) {
        return "<w:%sReference w:type=\"default\" r:id=\"%s\"/>"
                .formatted(kind, Archive.relationshipId(part));
    }

    String settings() {
        return Xml.DECLARATION
                + """
                <w:settings %s><w:zoom w:percent="100"/><w:defaultTabStop w:val="720"/>\
                <w:characterSpacingControl w:val="doNotCompress"/><w:compat>\
                <w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/>\
                </w:compat></w:settings>\
                """
                        .formatted(Xml.NAMESPACES);
    }
}
