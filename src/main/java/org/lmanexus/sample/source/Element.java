package org.lmanexus.sample.source;

import org.lmanexus.document.write.Mark;

import java.util.List;
import java.util.function.UnaryOperator;

/// A block of the agreement, from its first page to its last.
public sealed interface Element {

    /// A paragraph, numbered or not.
    ///
    /// @param id the name by which references find it, or nothing
    /// @param where the file and line it was read from
    /// @param ending how the whole paragraph is marked
    record Paragraph(Style style, String id, String where, List<Piece> pieces, Mark ending)
            implements Element {

        public Kind kind() {
            return style.kind();
        }

        public String text() {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece.text()));
            return text.toString();
        }

        public Paragraph saying(List<Piece> others) {
            return new Paragraph(style, id, where, List.copyOf(others), ending);
        }

        /// The whole paragraph under one mark.
        public Paragraph marked(Mark mark) {
            List<Piece> marked = pieces.stream().map(piece -> piece.marked(mark)).toList();
            return new Paragraph(style, id, where, marked, mark);
        }
    }

    /// A table; the pieces of its cells are marked like those of paragraphs.
    record Grid(List<Integer> shares, boolean ruled, List<Row> rows, Mark ending)
            implements Element {

        /// The cells from left to right.
        ///
        /// @param ending how the whole row is marked
        public record Row(List<List<Piece>> cells, Mark ending) {

            /// A row with other words in its cells.
            public Row saying(List<List<Piece>> others) {
                return new Row(List.copyOf(others), ending);
            }

            /// The whole row under one mark.
            public Row marked(Mark mark) {
                return new Row(
                        cells.stream()
                                .map(
                                        cell ->
                                                cell.stream()
                                                        .map(piece -> piece.marked(mark))
                                                        .toList())
                                .toList(),
                        mark);
            }
        }

        public Grid withRows(List<Row> others) {
            return new Grid(shares, ruled, List.copyOf(others), ending);
        }

        /// The whole table under one mark.
        public Grid marked(Mark mark) {
            return new Grid(
                    shares, ruled, rows.stream().map(row -> row.marked(mark)).toList(), mark);
        }
    }

    /// The page of contents.
    record Contents() implements Element {}

    /// The rest of the page stays empty.
    record PageBreak() implements Element {}

    /// The same block with each stretch of words changed.
    default Element mapped(UnaryOperator<List<Piece>> change) {
        return switch (this) {
            case Paragraph paragraph -> paragraph.saying(change.apply(paragraph.pieces()));
            case Grid grid ->
                    grid.withRows(
                            grid.rows().stream()
                                    .map(
                                            row ->
                                                    row.saying(
                                                            row.cells().stream()
                                                                    .map(change)
                                                                    .toList()))
                                    .toList());
            case Contents contents -> contents;
            case PageBreak pageBreak -> pageBreak;
        };
    }

    /// How the whole block is marked.
    default Mark ending() {
        return Mark.KEPT;
    }

    /// The same block, all of it under one mark.
    default Element marked(Mark mark) {
        return this;
    }
}
