package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;
import org.lmanexus.document.docx.part.Xml;
import org.lmanexus.document.docx.story.Paragraph.CommentPoint;
import org.lmanexus.document.docx.story.Paragraph.CommentPoint.Sort;
import org.lmanexus.document.docx.story.Revision.Kind;
import org.lmanexus.document.docx.style.Styles;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Walks one part of a document, once, forward.
public final class StoryReader {

    /// About how many bytes one takes with all that is made of it.
    private static final int PARAGRAPH = 400;

    /// The same of a comment, which repeats the words that it stands on.
    static final int COMMENT = 20_000;

    private final Xml xml;
    private final Styles styles;
    private final Revisions revisions;
    private final List<CommentPoint> pending = new ArrayList<>();
    private final List<Revision> controls = new ArrayList<>();

    private final boolean paged;

    private Fields fields = new Fields();
    private int contents;
    private int page = 1;
    private int tables;
    private boolean embedded;

    /// @param paged whether its paragraphs lie on the document's pages one after the other
    public StoryReader(Xml xml, Styles styles, boolean paged) {
        this.xml = xml;
        this.paged = paged;
        this.styles = styles;
        this.revisions = new Revisions(xml);
    }

    /// What the element holds that the XML stands at.
    public List<Item> read() {
        List<Item> items = new ArrayList<>();
        fields = new Fields();
        xml.children(name -> block(name, items, null));
        return items;
    }

    /// Who wrote the element that the XML stands at, such as a comment, and when.
    public Revision revision() {
        return revisions.read(Kind.INSERT);
    }

    /// How many pages the story has, as far as it says so.
    public @Nullable Integer pages() {
        return page > 1 ? page : null;
    }

    /// Whether the story holds another file, which is not read.
    public boolean embedded() {
        return embedded;
    }

    private void block(String name, List<Item> items, @Nullable Revision within) {
        Kind kind = Revisions.kind(name);
        if (kind != null) {
            Revision inner = revisions.read(kind).in(within);
            xml.children(child -> block(child, items, inner));
            return;
        }
        switch (name) {
            case "p" -> items.add(paragraph(within));
            case "tbl" -> new TableReader(this, tables++).read(items, within);
            case "sdt" -> control(child -> block(child, items, within));
            case "customXml" -> {
                controlBegins();
                xml.children(child -> block(child, items, within));
            }
            case "mc:AlternateContent" -> alternative(child -> block(child, items, within));
            case "sectPr" -> xml.children(child -> section(child, items));
            case "altChunk", "subDoc" -> embeds();
            default -> {
                if (!between(name)) {
                    xml.children(child -> block(child, items, within));
                }
            }
        }
    }

    /// Marks that may stand between paragraphs, rows and cells as well as in them.
    boolean between(String name) {
        switch (name) {
            case "commentRangeStart" -> pending(Sort.START);
            case "commentRangeEnd" -> pending(Sort.END);
            default -> {
                return revisions.range(name);
            }
        }
        return true;
    }

    void embeds() {
        embedded = true;
    }

    private void pending(Sort sort) {
        xml.kept(COMMENT);
        pending.add(new CommentPoint(sort, xml.attribute("id", ""), 0, 0));
    }

    Paragraph paragraph(@Nullable Revision within) {
        xml.kept(PARAGRAPH);
        Paragraph paragraph = new Paragraph(xml.attribute("paraId"), within);
        pending.forEach(point -> paragraph.add(point.sort(), point.id()));
        pending.clear();
        controls.forEach(paragraph::change);
        controls.clear();
        boolean open = fields.contents();
        new ParagraphReader(this, paragraph, within).read();
        open |= fields.contents();
        if (open || contents > 0 || styles.of(paragraph.format(View.ACCEPTED).style()).contents()) {
            paragraph.inContents();
        }
        fields.paragraphEnds();
        place(paragraph);
        return paragraph;
    }

    /// A content control is what it contains; one that holds a table of contents says so.
    void control(Consumer<String> content) {
        controlBegins();
        int outer = contents;
        xml.children(
                name -> {
                    switch (name) {
                        case "sdtPr" -> xml.children(this::controlProperty);
                        case "sdtContent" -> xml.children(content);
                        default -> between(name);
                    }
                });
        contents = outer;
    }

    /// What happened to the control as a whole is a change of the next paragraph.
    private void controlBegins() {
        Revision changed = revisions.control();
        if (changed != null) {
            controls.add(changed);
        }
    }

    private void controlProperty(String name) {
        switch (name) {
            case "docPartObj" -> xml.children(this::controlProperty);
            case "docPartGallery" -> {
                if (xml.attribute("val", "").equals("Table of Contents")) {
                    contents++;
                }
            }
            default -> {}
        }
    }

    /// The same content written twice, for newer and for older programs: the first counts.
    void alternative(Consumer<String> content) {
        boolean[] done = {false};
        xml.children(
                name -> {
                    boolean choice = name.equals("mc:Choice") || name.equals("mc:Fallback");
                    if (choice && !done[0]) {
                        done[0] = true;
                        xml.children(content);
                    }
                });
    }

    /// A text box is a story of its own, anchored in a paragraph.
    void box(Paragraph anchor, @Nullable Revision within) {
        Fields outer = fields;
        fields = new Fields();
        xml.children(name -> block(name, anchor.box(), within));
        fields = outer;
    }

    private void section(String name, List<Item> items) {
        if (name.equals("sectPrChange") && !items.isEmpty()) {
            Revision change = revisions.read(Kind.FORMAT);
            items.getLast()
                    .either(paragraph -> paragraph.change(change), row -> row.change(change));
        }
    }

    void pageBreak() {
        page++;
    }

    /// Notes the page that a paragraph begins on.
    void place(Paragraph paragraph) {
        if (paged) {
            paragraph.page(page);
        }
    }

    Xml xml() {
        return xml;
    }

    Styles styles() {
        return styles;
    }

    Revisions revisions() {
        return revisions;
    }

    Fields fields() {
        return fields;
    }
}
