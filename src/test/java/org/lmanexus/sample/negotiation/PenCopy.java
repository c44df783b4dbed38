package org.lmanexus.sample.negotiation;

import org.lmanexus.document.pdf.write.PdfNote;
import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Agreement;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Labels;
import org.lmanexus.sample.source.Piece;

import java.util.ArrayList;
import java.util.List;

/// The untouched agreement with a reviewer's annotations: strokes, carets, highlights.
///
/// Moves and new rows of tables are not placed: nobody draws those with a pen.
final class PenCopy {

    private final List<Element> printed = new ArrayList<>();
    private List<Piece> carried = new ArrayList<>();

    private PenCopy() {}

    static Agreement of(Negotiation negotiation) {
        PenCopy copy = new PenCopy();
        Labels after = negotiation.marked().after();
        List<Element> resolved = negotiation.marked().elements();
        for (int i = 0; i < resolved.size(); i++) {
            Element element = negotiation.uncorrected().get(i);
            boolean isNew = !element.ending().staysWhenRejected();
            copy.add(isNew && !copy.split(element) ? resolved.get(i) : element, after.label(i));
        }
        return Agreement.standing(copy.printed);
    }

    /// A paragraph whose mark alone is new: what stands in it stood before.
    private boolean split(Element element) {
        return element instanceof Paragraph it
                && it.pieces().stream().anyMatch(p -> p.mark() instanceof Mark.Kept);
    }

    private void add(Element element, String label) {
        switch (element) {
            case Paragraph it when it.ending().staysWhenRejected() -> {
                carried.addAll(it.pieces());
                boolean moved = it.ending() instanceof Mark.MovedFrom;
                List<Piece> pieces = moved ? plain(carried) : annotated(carried);
                printed.add(new Paragraph(it.style(), it.id(), it.where(), pieces, Mark.KEPT));
                carried = new ArrayList<>();
            }
            case Paragraph it when split(it) -> carried.addAll(it.pieces());
            case Paragraph it when it.ending() instanceof Mark.Inserted by ->
                    insertBehind((label + " " + it.text()).strip(), by.by());
            case Grid it when it.ending().staysWhenRejected() -> printed.add(rows(it));
            case Paragraph it -> {}
            case Grid it -> {}
            default -> printed.add(element);
        }
    }

    private static List<Piece> plain(List<Piece> pieces) {
        return pieces.stream().map(p -> p.marked(Mark.KEPT)).toList();
    }

    private static Grid rows(Grid grid) {
        return grid.withRows(
                grid.rows().stream()
                        .filter(row -> row.ending().staysWhenRejected())
                        .map(
                                row ->
                                        new Grid.Row(
                                                row.cells().stream()
                                                        .map(PenCopy::annotated)
                                                        .toList(),
                                                Mark.KEPT))
                        .toList());
    }

    /// New paragraphs are written at the end of what stands before them.
    private void insertBehind(String words, Author by) {
        for (int i = printed.size() - 1; i >= 0; i--) {
            if (printed.get(i) instanceof Paragraph last) {
                List<Piece> pieces = new ArrayList<>(last.pieces());
                caret(pieces, words, by, "\n");
                printed.set(i, last.saying(pieces));
                return;
            }
        }
    }

    private static List<Piece> annotated(List<Piece> pieces) {
        List<Piece> out = new ArrayList<>();
        for (Piece piece : pieces) {
            switch (piece.mark()) {
                case Mark.Kept kept -> out.add(piece);
                case Mark.Deleted it ->
                        out.add(
                                new Piece.Annotated(
                                        Run.plain(piece.text()),
                                        List.of(
                                                new PdfNote(
                                                        PdfNote.Kind.STRIKE_OUT, it.by(), ""))));
                case Mark.Inserted it -> caret(out, piece.text().strip(), it.by(), " ");
                case Mark.Reformatted it -> out.add(new Piece.Words(Run.plain(piece.text())));
                case Mark.MovedFrom it -> out.add(piece.marked(Mark.KEPT));
                case Mark.MovedTo it -> {}
            }
        }
        return List.copyOf(out);
    }

    /// Puts a caret behind the last word written; a second one there becomes part of the first.
    private static void caret(List<Piece> out, String words, Author by, String joint) {
        if (words.isEmpty() || out.isEmpty()) {
            return;
        }
        Piece last = out.removeLast();
        List<PdfNote> notes =
                new ArrayList<>(last instanceof Piece.Annotated it ? it.notes() : List.of());
        if (!notes.isEmpty() && notes.getLast().kind() == PdfNote.Kind.CARET) {
            notes.set(
                    notes.size() - 1,
                    new PdfNote(
                            PdfNote.Kind.CARET, by, notes.getLast().contents() + joint + words));
        } else {
            notes.add(new PdfNote(PdfNote.Kind.CARET, by, words));
        }
        int space = last instanceof Piece.Words ? last.text().lastIndexOf(' ') + 1 : 0;
        if (space > 0) {
            out.add(new Piece.Words(Run.plain(last.text().substring(0, space))));
        }
        out.add(new Piece.Annotated(Run.plain(last.text().substring(space)), notes));
    }
}
