package org.lmanexus.sample.negotiation;

import org.lmanexus.document.write.Author;
import org.lmanexus.document.write.Mark;
import org.lmanexus.document.write.Run;
import org.lmanexus.sample.markup.Wording;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Piece;
import org.lmanexus.sample.source.Style.Zone;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Edits of table rows: ratchets, step-downs, commitments.
final class RowEdits {

    private final Draft draft;

    RowEdits(Draft draft) {
        this.draft = draft;
    }

    private List<Integer> grids(int rows) {
        return draft.where(
                i ->
                        !draft.slots.get(i).touched
                                && draft.slots.get(i).element instanceof Grid grid
                                && grid.ruled()
                                && grid.rows().size() > rows
                                && draft.slots.get(i).clause.zone() != Zone.FRONT
                                && grid.rows().get(1).cells().stream()
                                        .skip(1)
                                        .anyMatch(cell -> number(text(cell))));
    }

    private static String text(List<Piece> cell) {
        StringBuilder text = new StringBuilder();
        cell.forEach(piece -> text.append(piece.text()));
        return text.toString();
    }

    private static boolean number(String cell) {
        return cell.matches("\\d[\\d,.]*(:1)?");
    }

    private void set(Slot slot, Grid grid, List<Grid.Row> rows) {
        slot.element = grid.withRows(rows);
        slot.touched = true;
    }

    boolean cell() {
        List<Integer> places = grids(2);
        if (places.isEmpty()) {
            return false;
        }
        Slot slot = draft.slots.get(places.getFirst());
        Grid grid = (Grid) slot.element;
        int at = 1 + draft.random.nextInt(grid.rows().size() - 1);
        List<List<Piece>> cells = new ArrayList<>(grid.rows().get(at).cells());
        for (int column = 1; column < cells.size(); column++) {
            String old = text(cells.get(column));
            if (number(old)) {
                Author by = draft.author();
                String next = next(old);
                Map<String, Object> edit = draft.truth.edit("table_cell", slot.clause, by);
                edit.put("row", at);
                edit.put("oldText", old);
                edit.put("newText", next);
                cells.set(
                        column,
                        Wording.untouched(cells.get(column))
                                .redraft(
                                        0,
                                        List.of(
                                                Run.plain(old).marked(new Mark.Deleted(by)),
                                                Run.plain(next).marked(new Mark.Inserted(by)))));
                List<Grid.Row> rows = new ArrayList<>(grid.rows());
                rows.set(at, rows.get(at).saying(cells));
                set(slot, grid, rows);
                return true;
            }
        }
        return false;
    }

    private String next(String old) {
        String kind =
                old.endsWith(":1")
                        ? "change_ratio"
                        : old.contains(",") ? "change_money" : "change_percent";
        String plain = old.replace(":1", "");
        Values.Value value = new Values.Value(kind, "", 0, plain, plain.replace(",", ""));
        return Values.other(value, draft.random).text() + (old.endsWith(":1") ? ":1" : "");
    }

    boolean delete() {
        List<Integer> places = grids(4);
        if (places.isEmpty()) {
            return false;
        }
        Slot slot = draft.slots.get(places.getFirst());
        Grid grid = (Grid) slot.element;
        int at = 2 + draft.random.nextInt(grid.rows().size() - 3);
        Author by = draft.author();
        Map<String, Object> edit = draft.truth.edit("table_row_delete", slot.clause, by);
        edit.put("oldText", Draft.text(grid.rows().get(at)));
        edit.put("newText", null);
        List<Grid.Row> rows = new ArrayList<>(grid.rows());
        rows.set(at, rows.get(at).marked(new Mark.Deleted(by)));
        set(slot, grid, rows);
        return true;
    }

    /// Puts a row for another date between two that begin with one.
    boolean insert() {
        for (int place : grids(4)) {
            Slot slot = draft.slots.get(place);
            Grid grid = (Grid) slot.element;
            int at = 1 + draft.random.nextInt(grid.rows().size() - 2);
            String first = text(grid.rows().get(at).cells().getFirst());
            if (first.matches("\\d+ (March|June|September|December) \\d{4}")) {
                insert(slot, grid, at, first.replaceFirst("\\d+ \\w+", "15 October"));
                return true;
            }
        }
        return false;
    }

    private void insert(Slot slot, Grid grid, int at, String date) {
        Author by = draft.author();
        List<List<Piece>> cells = new ArrayList<>();
        for (List<Piece> cell : grid.rows().get(at).cells()) {
            String old = text(cell);
            String words = cells.isEmpty() ? date : number(old) ? next(old) : old;
            cells.add(List.of(new Piece.Words(Run.plain(words))));
        }
        Grid.Row row = new Grid.Row(cells, Mark.KEPT).marked(new Mark.Inserted(by));
        Map<String, Object> edit = draft.truth.edit("table_row_insert", slot.clause, by);
        edit.put("oldText", null);
        edit.put("newText", Draft.text(row));
        List<Grid.Row> rows = new ArrayList<>(grid.rows());
        rows.add(at + 1, row);
        set(slot, grid, rows);
    }
}
