package org.lmanexus.document.pdf.write;

import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Redline;
import org.lmanexus.document.write.Run;

import java.util.ArrayList;
import java.util.List;

/// One paragraph while it is written: its place on the page, its runs and what hangs on them.
public final class PdfParagraph {

    /// Where the lines of a paragraph stand between the margins.
    public enum Align {
        LEFT,
        CENTRED,
        JUSTIFIED
    }

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Piece> label = new ArrayList<>();
    private Align align = Align.LEFT;
    private float indent;
    private float size = 11;
    private float before;
    private float after = 7;
    private boolean keepWithNext;
    private String anchor = "";

    /// Plain words; `\n` is a line break.
    public PdfParagraph text(String words) {
        return run(Run.plain(words));
    }

    public PdfParagraph bold(String words) {
        return run(new Run(words, Look.BOLD, Mark.KEPT));
    }

    /// Words in blue over a line.
    public PdfParagraph inserted(String words, Author by) {
        return run(Run.plain(words).marked(new Mark.Inserted(by)));
    }

    /// Words in red under a stroke.
    public PdfParagraph struck(String words, Author by) {
        return run(Run.plain(words).marked(new Mark.Deleted(by)));
    }

    /// Marked words such as `of [-2.50-]{+2.75+} per cent.`, all changed by one author.
    public PdfParagraph redline(String notation, Author by) {
        return runs(Redline.parse(notation, by));
    }

    public PdfParagraph runs(List<Run> several) {
        several.forEach(this::run);
        return this;
    }

    public PdfParagraph run(Run run) {
        pieces.add(new Piece(pieces.size(), run, List.of(), null));
        return this;
    }

    /// Words with an annotation on them.
    public PdfParagraph annotated(String words, PdfNote note) {
        return annotated(Run.plain(words), List.of(note));
    }

    /// A run with annotations on it, such as a stroke and the words that replace what it strikes.
    public PdfParagraph annotated(Run run, List<PdfNote> notes) {
        pieces.add(new Piece(pieces.size(), run, List.copyOf(notes), null));
        return this;
    }

    /// A small number here, and the note at the foot of the page.
    public PdfParagraph footnote(String number, String note) {
        pieces.add(new Piece(pieces.size(), Run.plain(number), List.of(), number + " " + note));
        return this;
    }

    /// The number in front of the paragraph, which hangs out of the text.
    public PdfParagraph label(String words) {
        return label(List.of(Run.plain(words)));
    }

    public PdfParagraph label(List<Run> runs) {
        runs.forEach(run -> label.add(new Piece(label.size(), run, List.of(), null)));
        return this;
    }

    /// Points from the left margin to the text.
    public PdfParagraph indent(float points) {
        this.indent = points;
        return this;
    }

    public PdfParagraph align(Align other) {
        this.align = other;
        return this;
    }

    public PdfParagraph size(float points) {
        this.size = points;
        return this;
    }

    /// Points of white before and after the paragraph.
    public PdfParagraph space(float above, float below) {
        this.before = above;
        this.after = below;
        return this;
    }

    /// Never leaves the paragraph alone at the foot of a page.
    public PdfParagraph keepWithNext() {
        this.keepWithNext = true;
        return this;
    }

    /// A name under which [PdfBuilder#pages()] tells the page.
    public PdfParagraph anchor(String name) {
        this.anchor = name;
        return this;
    }

    Shape shape() {
        return new Shape(
                List.copyOf(pieces),
                List.copyOf(label),
                align,
                indent,
                size,
                before,
                after,
                keepWithNext,
                anchor);
    }

    /// The finished paragraph.
    record Shape(
            List<Piece> pieces,
            List<Piece> label,
            Align align,
            float indent,
            float size,
            float before,
            float after,
            boolean keepWithNext,
            String anchor)
            implements Block {

        float leading() {
            return size * 1.2f;
        }
    }
}
