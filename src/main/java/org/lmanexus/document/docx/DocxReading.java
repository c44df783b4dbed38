package org.lmanexus.document.docx;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.Block;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentType;
import org.lmanexus.document.docx.part.Broken;
import org.lmanexus.document.docx.part.DocxPackage;
import org.lmanexus.document.docx.part.Relationship;
import org.lmanexus.document.docx.part.Xml;
import org.lmanexus.document.docx.story.Item;
import org.lmanexus.document.docx.story.StoryReader;
import org.lmanexus.document.docx.style.Numbering;
import org.lmanexus.document.docx.style.NumberingReader;
import org.lmanexus.document.docx.style.Styles;
import org.lmanexus.document.docx.style.StylesReader;
import org.lmanexus.kernel.ContentHash;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads the parts of one open DOCX and puts them together.
final class DocxReading {

    private static final int NOTE = 300;

    private final DocxPackage docx;
    private final Map<String, String> parts = new HashMap<>();
    private final Map<String, Block.Kind> furniture = new LinkedHashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private final String main;
    private final Styles styles;

    DocxReading(DocxPackage docx) {
        this.docx = docx;
        this.main = docx.main();
        for (Relationship to : docx.relationships(main)) {
            if (docx.has(to.target())) {
                switch (to.type()) {
                    case "header" -> furniture.put(to.target(), Block.Kind.HEADER);
                    case "footer" -> furniture.put(to.target(), Block.Kind.FOOTER);
                    default -> parts.putIfAbsent(to.type(), to.target());
                }
            }
        }
        this.styles = part("styles", StylesReader::read, Styles.none());
    }

    /// @param hash asked for last, since it takes as long as the reading
    Document read(String file, Supplier<ContentHash> hash) {
        Body body = body();
        Notes notes = new Notes(notes());
        notes.find(body.items());
        Layout layout = new Layout(notes);
        layout.add(body.items(), Block.Kind.PARAGRAPH);
        furniture.forEach((part, kind) -> layout.add(story(part), kind));
        Numbering numbering =
                part("numbering", xml -> NumberingReader.read(xml, styles), Numbering.none(styles));
        new Labels(layout, styles, numbering).give();
        List<Found> found = new Changes(layout).find();
        Assembly assembly = new Assembly(layout, found, comments(layout), body.pages() != null);
        return new Document(
                file,
                DocumentType.DOCX,
                hash.get(),
                body.pages(),
                assembly.blocks(),
                assembly.changes(),
                assembly.comments(),
                warnings,
                List.of());
    }

    private record Body(List<Item> items, @Nullable Integer pages) {}

    private Body body() {
        try (Xml xml = docx.xml(main)) {
            if (!xml.root().equals("document")) {
                throw new Broken(main + " is no Word document");
            }
            StoryReader story = new StoryReader(xml, styles, true);
            List<Item> items = new ArrayList<>();
            xml.children(
                    name -> {
                        if (name.equals("body")) {
                            items.addAll(story.read());
                        }
                    });
            if (story.embedded()) {
                warnings.add("A document embedded in this one was not read.");
            }
            return new Body(items, story.pages());
        }
    }

    private Map<String, List<Item>> notes() {
        Map<String, List<Item>> notes = new HashMap<>();
        for (String type : List.of("footnote", "endnote")) {
            part(
                    type + "s",
                    xml -> {
                        xml.root();
                        xml.children(_ -> note(xml, type, notes));
                        return true;
                    },
                    false);
        }
        return notes;
    }

    /// Separators and the like are notes of another type, and no text.
    private void note(Xml xml, String type, Map<String, List<Item>> notes) {
        xml.kept(NOTE);
        String key = Notes.key(type, xml.attribute("id", ""));
        if (xml.attribute("type", "normal").equals("normal")) {
            notes.put(key, new StoryReader(xml, styles, false).read());
        }
    }

    private List<Item> story(String part) {
        try (Xml xml = docx.xml(part)) {
            xml.root();
            return new StoryReader(xml, styles, false).read();
        }
    }

    private Comments comments(Layout layout) {
        return new Comments(
                part("comments", xml -> CommentsReader.read(xml, styles), List.of()),
                part("commentsExtended", CommentsReader::threads, Map.of()),
                new CommentAnchors(layout));
    }

    private <T> T part(String type, Function<Xml, T> read, T missing) {
        String part = parts.get(type);
        if (part == null) {
            return missing;
        }
        try (Xml xml = docx.xml(part)) {
            return read.apply(xml);
        }
    }
}
