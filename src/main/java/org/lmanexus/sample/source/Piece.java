package org.lmanexus.sample.source;

import org.lmanexus.document.docx.write.DocxComment;
import org.lmanexus.document.pdf.write.PdfNote;
import org.lmanexus.document.write.Look;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;

import java.util.List;

/// A part of a paragraph: words, or something that stands between them.
public sealed interface Piece {

    /// Words as they are written.
    record Words(Run run) implements Piece {}

    /// Words that follow from where another paragraph stands, such as `Clause 12.5 (Margin)`.
    record Reference(String target, Form form, Run run) implements Piece {}

    /// Words on which reviewers put annotations, which only pages can show.
    record Annotated(Run run, List<PdfNote> notes) implements Piece {}

    /// A note at the foot of the page.
    record Footnote(String text) implements Piece {}

    /// The words up to the comment's end are what the comment is about.
    record CommentStart(DocxComment comment) implements Piece {}

    /// Where the words of a comment end.
    record CommentEnd() implements Piece {}

    /// How a reference names its target.
    enum Form {
        FULL,
        ABOVE,
        BELOW,
        LABEL,
        ONLY
    }

    /// The words, or none.
    default String text() {
        return switch (this) {
            case Words words -> words.run().text();
            case Reference reference -> reference.run().text();
            case Annotated annotated -> annotated.run().text();
            case Footnote note -> "";
            case CommentStart start -> "";
            case CommentEnd end -> "";
        };
    }

    /// The same under another mark, where the piece has words to mark.
    default Piece marked(Mark mark) {
        return switch (this) {
            case Words words -> new Words(words.run().marked(mark));
            case Reference it -> new Reference(it.target(), it.form(), it.run().marked(mark));
            case Annotated it -> new Annotated(it.run().marked(mark), it.notes());
            case Footnote note -> note;
            case CommentStart start -> start;
            case CommentEnd end -> end;
        };
    }

    /// The same in bold, where the piece is words.
    default Piece bold() {
        return this instanceof Words words
                ? new Words(new Run(words.text(), Look.BOLD, words.mark()))
                : this;
    }

    /// How the words are marked; pieces without words count as kept.
    default Mark mark() {
        return switch (this) {
            case Words words -> words.run().mark();
            case Reference reference -> reference.run().mark();
            case Annotated annotated -> annotated.run().mark();
            case Footnote note -> Mark.KEPT;
            case CommentStart start -> Mark.KEPT;
            case CommentEnd end -> Mark.KEPT;
        };
    }
}
