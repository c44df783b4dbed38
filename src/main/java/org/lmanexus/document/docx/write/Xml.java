package org.lmanexus.document.docx.write;

import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Look;

import java.util.Locale;

/// The few pieces of WordprocessingML that every part needs.
final class Xml {

    static final String DECLARATION =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    /// The namespaces that the parts declare on their root.
    static final String NAMESPACES =
            """
            xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" \
            xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" \
            xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" \
            xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml" \
            xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml" \
            mc:Ignorable="w14 w15\"\
            """;

    private Xml() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String look(Look look) {
        return switch (look) {
            case PLAIN -> "";
            case BOLD -> "<w:b/>";
            case ITALIC -> "<w:i/>";
        };
    }

    /// A run of text, its line breaks and tabs as Word writes them.
    static String run(String properties, String text) {
        return run(properties, text, "t");
    }

    /// A run of text that is struck out: Word keeps such words in another element.
    static String deletedRun(String properties, String text) {
        return run(properties, text, "delText");
    }

    private static String run(String properties, String text, String element) {
        String words =
                "<w:%1$s xml:space=\"preserve\">%2$s</w:%1$s>".formatted(element, escape(text));
        String broken =
                words.replace("\t", split(element, "<w:tab/>"))
                        .replace("\n", split(element, "<w:br/>"))
                        .replace("<w:%1$s xml:space=\"preserve\"></w:%1$s>".formatted(element), "");
        String wrapped = properties.isEmpty() ? "" : "<w:rPr>" + properties + "</w:rPr>";
        return "<w:r>" + wrapped + broken + "</w:r>";
    }

    private static String split(String element, String with) {
        return "</w:%1$s>%2$s<w:%1$s xml:space=\"preserve\">".formatted(element, with);
    }

    /// A field such as PAGE, with the result that Word shows until it counts again.
    static String field(String instruction, String result) {
        return "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r>"
                + "<w:r><w:instrText xml:space=\"preserve\"> "
                + escape(instruction)
                + " </w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                + run("", result)
                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
    }

    /// The attributes by which a change names its maker.
    static String by(int id, Author author) {
        return "w:id=\"%d\" w:author=\"%s\" w:date=\"%s\""
                .formatted(id, escape(author.name()), author.date());
    }

    static String paragraphId(int number) {
        return String.format(Locale.ROOT, "%08X", 0x10000000 + number);
    }
}
