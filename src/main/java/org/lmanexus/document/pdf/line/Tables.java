package org.lmanexus.document.pdf.line;

import org.lmanexus.document.pdf.content.Glyph;
import org.lmanexus.document.pdf.content.Stroke;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/// Reads what stands in the cells of ruled tables cell by cell, and the rest of the page in lines.
public final class Tables {

    /// A cell with more lines than this belongs to the layout of a page, not to a table.
    private static final int LONGEST = 30;

    private final List<Glyph> rest;
    private final float pageWidth;
    private final List<Found> found = new ArrayList<>();

    private Tables(List<Glyph> glyphs, float pageWidth) {
        this.rest = new ArrayList<>(glyphs);
        this.pageWidth = pageWidth;
    }

    private record Found(float top, List<GlyphLine> lines) {}

    /// The lines of a page in reading order.
    public static List<GlyphLine> lines(List<Glyph> glyphs, List<Stroke> strokes, float pageWidth) {
        Tables tables = new Tables(glyphs, pageWidth);
        Grid.of(strokes).forEach(tables::take);
        return tables.merged();
    }

    private void take(Grid grid) {
        List<Glyph> outside = new ArrayList<>();
        Cells cells = new Cells();
        for (Glyph glyph : rest) {
            if (!cells.put(glyph, grid)) {
                outside.add(glyph);
            }
        }
        List<GlyphLine> lines = new ArrayList<>();
        boolean table = false;
        for (Map.Entry<Cell, List<Glyph>> entry : cells.byPlace.entrySet()) {
            Cell cell = entry.getKey();
            List<GlyphLine> said = LineBuilder.cell(entry.getValue());
            if (said.size() > LONGEST) {
                return;
            }
            Cell before = lines.isEmpty() ? null : lines.getLast().cell();
            table |= before != null && !said.isEmpty() && before.sameRow(cell);
            said.forEach(line -> line.standsIn(cell));
            lines.addAll(said);
        }
        if (table) {
            rest.clear();
            rest.addAll(outside);
            found.add(new Found(grid.top(), lines));
        }
    }

    /// What stands in each cell, row by row.
    private final class Cells {
        private final SortedMap<Cell, List<Glyph>> byPlace =
                new TreeMap<>(Comparator.comparing(Cell::row).thenComparing(Cell::column));

        private boolean put(Glyph glyph, Grid grid) {
            for (int row = 0; row < grid.rows().size(); row++) {
                Grid.Row at = grid.rows().get(row);
                int column = at.column(glyph.middle(), glyph.baseline());
                if (column >= 0) {
                    Cell cell = new Cell(found.size(), row, column, at.columns());
                    byPlace.computeIfAbsent(cell, _ -> new ArrayList<>()).add(glyph);
                    return true;
                }
            }
            return false;
        }
    }

    private List<GlyphLine> merged() {
        List<GlyphLine> lines = new ArrayList<>(LineBuilder.lines(rest, pageWidth));
        for (Found table : found) {
            int at = 0;
            while (at < lines.size() && lines.get(at).baseline() <= table.top()) {
                at++;
            }
            lines.addAll(at, table.lines());
        }
        return lines;
    }
}
