package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.part.Xml;
import org.lmanexus.document.docx.story.Revision.Kind;
import org.lmanexus.document.docx.style.ParagraphFormat;
import org.lmanexus.document.docx.style.PropertyReader;

/// Walks `w:pPr`: the format as it is and as it was, and what happened to the paragraph's mark.
final class ParagraphProperties {

    private final Xml xml;
    private final Revisions revisions;
    private final Paragraph paragraph;

    private @Nullable Revision changed;
    private @Nullable Revision numbered;
    private @Nullable Revision markFormat;
    private ParagraphFormat before = ParagraphFormat.PLAIN;

    ParagraphProperties(StoryReader story, Paragraph paragraph) {
        this.xml = story.xml();
        this.revisions = story.revisions();
        this.paragraph = paragraph;
    }

    /// @return the tracked change of the mark's look, if any
    @Nullable Revision read() {
        ParagraphFormat format = PropertyReader.paragraph(xml, this::other);
        paragraph.format(format);
        if (changed != null) {
            paragraph.formatBefore(before);
            paragraph.change(format.numberedAs(before) ? changed : numbering(changed));
        }
        if (numbered != null) {
            paragraph.change(numbered);
            if (changed == null) {
                paragraph.formatBefore(
                        new ParagraphFormat(format.style(), null, null, format.outline()));
            }
        }
        return markFormat;
    }

    private static Revision numbering(Revision change) {
        return new Revision(
                Kind.NUMBERING, change.id(), change.author(), change.date(), null, null);
    }

    private void other(String name) {
        switch (name) {
            case "rPr" -> xml.children(this::mark);
            case "pPrChange" -> {
                changed = revisions.read(Kind.FORMAT);
                xml.children(
                        inner -> {
                            if (inner.equals("pPr")) {
                                before = PropertyReader.paragraph(xml, _ -> {});
                            }
                        });
            }
            case "ins" -> numbered = revisions.read(Kind.NUMBERING);
            case "numberingChange" -> {
                paragraph.change(revisions.read(Kind.NUMBERING));
                paragraph.labelBefore(OldNumber.label(xml.attribute("original", "")));
            }
            case "sectPr" -> xml.children(this::section);
            default -> {}
        }
    }

    private void section(String name) {
        if (name.equals("sectPrChange")) {
            paragraph.change(revisions.read(Kind.FORMAT));
        }
    }

    private void mark(String name) {
        Kind kind = Revisions.kind(name);
        if (kind != null) {
            paragraph.mark(revisions.read(kind));
        } else if (name.equals("rPrChange")) {
            markFormat = revisions.read(Kind.FORMAT);
        }
    }
}
