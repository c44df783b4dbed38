package org.lmanexus.document.docx.story;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.View;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// A row of a table. Rows of a table inside a cell are lines of that cell.
public final class Row implements Item {

    private final int table;
    private final @Nullable Revision within;
    private final List<Cell> cells;
    private final List<Revision> changes = new ArrayList<>();

    /// @param table which table of the story, from 0
    /// @param within the tracked change that put in or took away the row, or what it lies in
    /// @param changes those of the row and its cells as a whole
    Row(int table, @Nullable Revision within, List<Cell> cells, List<Revision> changes) {
        this.table = table;
        this.within = within;
        this.cells = List.copyOf(cells);
        this.changes.addAll(changes);
    }

    @Override
    public void either(Consumer<Paragraph> paragraph, Consumer<Row> row) {
        row.accept(this);
    }

    void change(Revision revision) {
        changes.add(revision);
    }

    /// One cell.
    ///
    /// @param within the tracked change that put it in or took it away, or what it lies in
    /// @param paragraphs what it holds, tables within it laid out as paragraphs
    public record Cell(@Nullable Revision within, List<Paragraph> paragraphs) {

        public boolean exists(View view) {
            return Revision.present(within, view);
        }
    }

    public boolean exists(View view) {
        return Revision.present(within, view);
    }

    /// Whether all that it holds was moved, to here or from here, so that it has no words in that
    /// view: Word marks the words of a moved row, not the row.
    public boolean movedAway(View view) {
        boolean worded = false;
        for (Cell cell : cells) {
            for (Paragraph paragraph : cell.paragraphs()) {
                for (Piece piece : paragraph.pieces()) {
                    if (!piece.text().isEmpty()) {
                        worded = true;
                        if (piece.in(view) || !piece.moved()) {
                            return false;
                        }
                    }
                }
            }
        }
        return worded;
    }

    public int table() {
        return table;
    }

    public List<Cell> cells() {
        return cells;
    }

    public List<Revision> changes() {
        return changes;
    }
}
