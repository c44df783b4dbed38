package org.lmanexus.agreement.reading;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.List;

/// A line of a clause's body with what it stands under.
///
/// @param start where it begins in the body
/// @param section the name of a section that a conversion ran into the clause; null where there is
/// none
/// @param term the term whose definition it belongs to; null where there is none
/// @param opens whether it is the line that begins that definition
/// @param marker numbers of its sub-paragraphs, such as `(d)(iii)`; empty where there are none
/// @param lead run-in words that name its sub-paragraph; null where there are none
/// @param head the cells of its table's head, empty where it has none; null for what is no row
/// @param row its number in the table, from 1
record BodyLine(
        int start,
        String text,
        @Nullable String section,
        @Nullable String term,
        boolean opens,
        String marker,
        @Nullable String lead,
        @Nullable List<String> head,
        int row) {

    /// A cell of a row with its place in the body.
    record Cell(int column, int start, String text) {}

    boolean inTable() {
        return head != null;
    }

    List<Cell> cells() {
        List<Cell> cells = new ArrayList<>();
        int at = 0;
        for (String cell : text.split("\t", -1)) {
            int indent = cell.length() - cell.stripLeading().length();
            cells.add(new Cell(cells.size(), start + at + indent, cell.strip()));
            at += cell.length() + 1;
        }
        return cells;
    }

    /// The cell that holds a place of the body.
    Cell cell(int at) {
        Cell found = cells().getFirst();
        for (Cell cell : cells()) {
            found = cell.start() <= at ? cell : found;
        }
        return found;
    }

    /// The head of a column; empty where the table has none.
    String headOf(int column) {
        return head == null || column >= head.size() ? "" : head.get(column).strip();
    }
}
