package org.lmanexus.sample.print;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.write.DocxComment;
import org.lmanexus.document.pdf.write.PdfNote;
import org.lmanexus.document.pdf.write.PdfParagraph;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Piece;

import java.util.List;

/// Writes the pieces of paragraphs and cells on a page, comments as highlights of their words.
final class PdfWords {

    private int footnotes;

    void write(PdfParagraph target, List<Piece> pieces) {
        DocxComment open = null;
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.Words words -> write(target, words.run(), open);
                case Piece.Reference reference -> write(target, reference.run(), open);
                case Piece.Annotated it -> target.annotated(it.run(), it.notes());
                case Piece.Footnote note ->
                        target.footnote(Integer.toString(++footnotes), note.text());
                case Piece.CommentStart start -> open = start.comment();
                case Piece.CommentEnd end -> open = null;
            }
        }
    }

    private static void write(PdfParagraph target, Run run, @Nullable DocxComment open) {
        if (open == null) {
            target.run(run);
        } else {
            PdfNote note = new PdfNote(PdfNote.Kind.HIGHLIGHT, open.by(), open.text());
            target.annotated(run, List.of(note));
        }
    }
}
