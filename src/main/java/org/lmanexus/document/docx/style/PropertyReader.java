package org.lmanexus.document.docx.style;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.part.Xml;

import java.util.function.Consumer;

/// Reads `w:pPr` and `w:rPr`. What it does not know, such as revisions, it hands on.
public final class PropertyReader {

    private PropertyReader() {}

    /// @param other called at each child that is no property of a paragraph's own
    public static ParagraphFormat paragraph(Xml xml, Consumer<String> other) {
        ParagraphProperties read = new ParagraphProperties();
        xml.children(
                name -> {
                    switch (name) {
                        case "pStyle" -> read.style = xml.attribute("val");
                        case "outlineLvl" -> read.outline = xml.number("val");
                        case "numPr" -> xml.children(inner -> read.list(xml, inner, other));
                        default -> other.accept(name);
                    }
                });
        return new ParagraphFormat(read.style, read.list, read.level, read.outline);
    }

    /// @param styles where a character style is looked up
    /// @param other called at each child that is not about bold, italic or underlined
    public static RunFormat run(Xml xml, Styles styles, Consumer<String> other) {
        RunProperties read = new RunProperties();
        xml.children(
                name -> {
                    switch (name) {
                        case "b" -> read.bold = xml.on();
                        case "i" -> read.italic = xml.on();
                        case "u" -> read.underlined = xml.on();
                        case "rStyle" -> read.style = xml.attribute("val");
                        default -> other.accept(name);
                    }
                });
        return new RunFormat(read.bold, read.italic, read.underlined).over(styles.run(read.style));
    }

    private static final class ParagraphProperties {
        private @Nullable String style;
        private @Nullable Integer list;
        private @Nullable Integer level;
        private @Nullable Integer outline;

        private void list(Xml xml, String name, Consumer<String> other) {
            switch (name) {
                case "numId" -> list = xml.number("val");
                case "ilvl" -> level = xml.number("val");
                default -> other.accept(name);
            }
        }
    }

    private static final class RunProperties {
        private @Nullable String style;
        private @Nullable Boolean bold;
        private @Nullable Boolean italic;
        private @Nullable Boolean underlined;
    }
}
