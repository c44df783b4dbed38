package org.lmanexus.document.pdf.line;

import org.lmanexus.document.pdf.content.Stroke;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The rules of one table: rows from top to bottom, each with the edges of its cells.
record Grid(List<Row> rows) {

    /// How far apart rules may lie that meet, in points.
    private static final float NEAR = 3;

    private static final float SHORTEST = 8;
    private static final int MOST = 4_000;

    /// How much of a table's width a rule between two rows covers.
    private static final float ACROSS = 0.9f;

    /// Two of them make a cell.
    private static final int EDGES = 2;

    /// A row and the edges of its cells from left to right.
    record Row(float top, float bottom, List<Float> edges) {

        int columns() {
            return edges.size() - 1;
        }

        /// The cell at a place; -1 outside of the row.
        int column(float x, float y) {
            if (y <= top || y > bottom + 1 || x < edges.getFirst() || x > edges.getLast()) {
                return -1;
            }
            int column = 0;
            while (x > edges.get(column + 1)) {
                column++;
            }
            return column;
        }
    }

    /// The tables on a page, from top to bottom; a box without columns is none.
    static List<Grid> of(List<Stroke> strokes) {
        List<Stroke> rules = new ArrayList<>();
        int vertical = 0;
        for (Stroke stroke : strokes) {
            boolean upright = stroke.vertical() && stroke.bottom() - stroke.top() >= SHORTEST;
            if (upright || stroke.horizontal() && stroke.length() >= SHORTEST) {
                rules.add(stroke);
                vertical += upright ? 1 : 0;
            }
        }
        if (vertical <= EDGES || rules.size() > MOST) {
            return List.of();
        }
        List<Grid> grids = new ArrayList<>();
        for (List<Stroke> joined : joined(rules)) {
            List<Row> rows = rows(joined);
            if (rows.stream().anyMatch(row -> row.columns() >= 2)) {
                grids.add(new Grid(rows));
            }
        }
        grids.sort(Comparator.comparing(Grid::top));
        return grids;
    }

    float top() {
        return rows.getFirst().top();
    }

    /// Rules that meet, directly or over others.
    private static List<List<Stroke>> joined(List<Stroke> rules) {
        List<Stroke> left = new ArrayList<>(rules);
        List<List<Stroke>> all = new ArrayList<>();
        while (!left.isEmpty()) {
            List<Stroke> group = new ArrayList<>(List.of(left.removeLast()));
            for (int i = 0; i < group.size(); i++) {
                Stroke rule = group.get(i);
                left.removeIf(other -> meet(rule, other) && group.add(other));
            }
            all.add(group);
        }
        return all;
    }

    private static boolean meet(Stroke one, Stroke other) {
        return one.left() <= other.right() + NEAR
                && other.left() <= one.right() + NEAR
                && one.top() <= other.bottom() + NEAR
                && other.top() <= one.bottom() + NEAR;
    }

    private static List<Row> rows(List<Stroke> rules) {
        List<Stroke> upright = rules.stream().filter(Stroke::vertical).toList();
        List<Float> columns = places(upright.stream().map(v -> (v.left() + v.right()) / 2));
        List<Float> heights =
                places(rules.stream().filter(Stroke::horizontal).map(Stroke::middle)).stream()
                        .filter(y -> columns.size() > EDGES && across(rules, y, columns))
                        .toList();
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < heights.size(); i++) {
            float top = heights.get(i - 1);
            float bottom = heights.get(i);
            List<Float> edges =
                    columns.stream().filter(x -> parts(upright, x, (top + bottom) / 2)).toList();
            if (edges.size() >= EDGES) {
                rows.add(new Row(top, bottom, edges));
            }
        }
        return rows;
    }

    private static List<Float> places(Stream<Float> found) {
        List<Float> places = new ArrayList<>();
        found.sorted()
                .filter(at -> places.isEmpty() || at - places.getLast() > NEAR)
                .forEach(places::add);
        return places;
    }

    private static boolean across(List<Stroke> rules, float y, List<Float> columns) {
        float reached = columns.getFirst();
        float covered = 0;
        for (Stroke rule : rules.stream().sorted(Comparator.comparing(Stroke::left)).toList()) {
            if (rule.horizontal() && Math.abs(rule.middle() - y) <= NEAR) {
                float from = Math.max(reached, rule.left());
                covered += Math.max(0, rule.right() - from);
                reached = Math.max(reached, rule.right());
            }
        }
        return covered >= ACROSS * (columns.getLast() - columns.getFirst());
    }

    private static boolean parts(List<Stroke> upright, float x, float y) {
        return upright.stream()
                .anyMatch(
                        v ->
                                Math.abs((v.left() + v.right()) / 2 - x) <= NEAR
                                        && v.top() <= y
                                        && v.bottom() >= y);
    }
}
