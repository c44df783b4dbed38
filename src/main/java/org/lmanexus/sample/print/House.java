package org.lmanexus.sample.print;

import org.lmanexus.document.docx.write.DocxParagraph;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.source.Element.Paragraph;
import org.lmanexus.sample.source.Piece;

import java.util.List;

/// How one firm sets the paragraphs of an agreement in Word.
sealed interface House permits AutomaticHouse, TypedHouse {

    /// Sets style and number of a paragraph and everything that stands before its words.
    void begin(DocxParagraph target, Paragraph source, List<Run> label);

    /// The words of a paragraph as this house writes them.
    default List<Piece> words(Paragraph source) {
        return source.pieces();
    }

    /// Whether definitions stand in a table, terms on the left.
    boolean definitionsInTable();

    /// The font of the whole document.
    String font();

    /// The same pieces in bold.
    static List<Piece> bold(List<Piece> pieces) {
        return pieces.stream().map(Piece::bold).toList();
    }
}
