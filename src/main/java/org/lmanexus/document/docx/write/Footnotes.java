package org.lmanexus.document.docx.write;

import java.util.ArrayList;
import java.util.List;

/// Collects the footnotes of a document for their part.
final class Footnotes {

    private static final String SEPARATORS =
            """
            <w:footnote w:type="separator" w:id="-1"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>\
            <w:footnote w:type="continuationSeparator" w:id="0"><w:p><w:r><w:continuationSeparator/></w:r></w:p>\
            </w:footnote>\
            """;

    private final List<String> notes = new ArrayList<>();

    int add(String text) {
        int id = notes.size() + 1;
        notes.add(
                """
                <w:footnote w:id="%d"><w:p><w:pPr><w:pStyle w:val="FootnoteText"/></w:pPr>\
                <w:r><w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr><w:footnoteRef/></w:r>%s</w:p></w:footnote>\
                """
                        .formatted(id, Xml.run("", " " + text)));
        return id;
    }

    boolean isEmpty() {
        return notes.isEmpty();
    }

    String part() {
        return Xml.DECLARATION
                + "<w:footnotes %s>%s%s</w:footnotes>"
                        .formatted(Xml.NAMESPACES, SEPARATORS, String.join("", notes));
    }
}
