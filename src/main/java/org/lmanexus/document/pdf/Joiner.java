package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.line.Cell;
import org.lmanexus.document.pdf.line.Line;
import org.lmanexus.document.pdf.line.Piece;
import org.lmanexus.document.pdf.mark.Mark;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/// Makes one text of the lines of a paragraph: a blank between them, nothing where a word was
/// parted, and tabs between the cells of a row.
record Joiner(Vocabulary vocabulary) {

    List<Piece> join(List<Line> paragraph) {
        List<Piece> pieces = new ArrayList<>();
        int column = 0;
        for (Line line : paragraph) {
            int next = column(line);
            if (next > column) {
                Piece last = pieces.isEmpty() ? null : pieces.getLast();
                Mark shared = shared(last, line);
                pieces.add(new Piece("\t".repeat(next - column), shared, List.of(), false));
            } else if (!pieces.isEmpty()) {
                goOn(pieces, line);
            }
            column = next;
            pieces.addAll(line.pieces());
        }
        return pieces;
    }

    private static int column(Line line) {
        Cell cell = line.cell();
        return cell == null ? 0 : cell.column();
    }

    private static @Nullable Mark shared(@Nullable Piece last, Line line) {
        Mark next = line.pieces().getFirst().mark();
        return last != null && Objects.equals(last.mark(), next) ? next : null;
    }

    private void goOn(List<Piece> pieces, Line line) {
        Piece last = pieces.removeLast();
        String text = last.text();
        if (vocabulary.parts(text, line.text())) {
            String word = text.substring(0, text.length() - 1);
            pieces.add(new Piece(word, last.mark(), last.notes(), last.bold()));
            return;
        }
        pieces.add(last);
        if (!text.endsWith("-")) {
            pieces.add(new Piece(" ", shared(last, line), List.of(), last.bold()));
        }
    }
}
