package org.lmanexus.sample.negotiation;

import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Piece;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntPredicate;

/// The agreement as typed afresh: every change accepted, no mark left.
final class CleanCopy {

    private CleanCopy() {}

    static Agreement of(Agreement marked) {
        return of(marked, index -> true);
    }

    /// Some of its elements, by their index in the marked one, under the numbers of the whole.
    static Agreement of(Agreement marked, IntPredicate kept) {
        List<Element> clean = new ArrayList<>();
        List<Piece> carried = new ArrayList<>();
        BitSet part = new BitSet();
        for (int i = 0; i < marked.elements().size(); i++) {
            Element element = marked.elements().get(i);
            part.set(clean.size(), kept.test(i));
            switch (element) {
                case Paragraph it when it.ending().staysWhenAccepted() -> {
                    carried.addAll(accepted(it.pieces()));
                    clean.add(
                            new Paragraph(
                                    it.style(),
                                    it.id(),
                                    it.where(),
                                    List.copyOf(carried),
                                    Mark.KEPT));
                    carried.clear();
                }
                case Paragraph it -> carried.addAll(accepted(it.pieces()));
                case Grid it -> clean.add(rows(it));
                default -> clean.add(element);
            }
        }
        part.clear(clean.size());
        return Agreement.standing(clean).part(part::get);
    }

    private static Grid rows(Grid grid) {
        return grid.withRows(
                grid.rows().stream()
                        .filter(row -> row.ending().staysWhenAccepted())
                        .map(
                                row ->
                                        new Grid.Row(
                                                row.cells().stream()
                                                        .map(CleanCopy::accepted)
                                                        .toList(),
                                                Mark.KEPT))
                        .toList());
    }

    private static List<Piece> accepted(List<Piece> pieces) {
        List<Piece> kept = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece) {
                case Piece.CommentStart start -> kept.add(start);
                case Piece.CommentEnd end -> kept.add(end);
                case Piece.Words words when words.mark().staysWhenAccepted() ->
                        kept.add(words.marked(Mark.KEPT));
                case Piece.Reference it when it.mark().staysWhenAccepted() ->
                        kept.add(new Piece.Words(Run.plain(it.text())));
                case Piece.Footnote note -> kept.add(note);
                default -> {}
            }
        }
        return kept;
    }
}
