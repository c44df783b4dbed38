package org.lmanexus.sample.print;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.docx.write.DocxComment;
import org.lmanexus.document.docx.write.DocxParagraph;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Piece;

import java.util.ArrayList;
import java.util.List;

/// Writes the pieces of a paragraph into a paragraph of Word.
final class WordPieces {

    private final DocxParagraph target;
    private final List<Run> anchor = new ArrayList<>();
    private @Nullable DocxComment open;

    private WordPieces(DocxParagraph target) {
        this.target = target;
    }

    static DocxParagraph write(DocxParagraph target, List<Piece> pieces) {
        WordPieces writer = new WordPieces(target);
        pieces.forEach(writer::write);
        return target;
    }

    private void write(Piece piece) {
        switch (piece) {
            case Piece.Words words -> write(words.run());
            case Piece.Reference reference -> write(reference.run());
            case Piece.Annotated annotated -> write(annotated.run());
            case Piece.Footnote note -> target.footnote(note.text());
            case Piece.CommentStart start -> open = start.comment();
            case Piece.CommentEnd end -> close();
        }
    }

    private void write(Run run) {
        if (open == null) {
            target.run(run);
        } else {
            anchor.add(run);
        }
    }

    private void close() {
        if (open != null) {
            target.commented(List.copyOf(anchor), open);
        }
        anchor.clear();
        open = null;
    }
}
