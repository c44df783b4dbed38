package org.lmanexus.document.pdf.line;

/// Where in a ruled table a line stands.
///
/// @param table which table of its page, from 0
/// @param row from 0, within the page
/// @param column from 0
/// @param columns how many the row has
public record Cell(int table, int row, int column, int columns) {

    public boolean sameRow(Cell other) {
        return table == other.table && row == other.row;
    }
}
