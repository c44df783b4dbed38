package org.lmanexus.sample.print;

import org.lmanexus.document.write.Mark;
import org.lmanexus.sample.source.Piece;

import java.util.List;

/// The words of a passage as they stood before anybody marked them.
final class RejectedWords {

    private RejectedWords() {}

    static List<Piece> of(List<Piece> pieces) {
        return pieces.stream()
                .filter(piece -> piece.mark().staysWhenRejected())
                .map(piece -> piece.marked(Mark.KEPT))
                .toList();
    }

    static String text(List<Piece> pieces) {
        StringBuilder text = new StringBuilder();
        of(pieces).forEach(piece -> text.append(piece.text()));
        return text.toString();
    }
}
