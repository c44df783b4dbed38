package org.lmanexus.connector.allvue;

import org.lmanexus.kernel.ContentHash;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// One CSV file of a package, read back to be checked, counted and added up.
record Table(String name, String csv, Layout.File layout, List<List<String>> lines) {

    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    static Table of(String name, String csv, Layout.File layout) {
        return new Table(name, csv, layout, Csv.read(csv));
    }

    byte[] bytes() {
        return csv.getBytes(StandardCharsets.UTF_8);
    }

    String hash() {
        return ContentHash.ofText(csv).hex();
    }

    List<List<String>> rows() {
        return lines.isEmpty() ? List.of() : lines.subList(1, lines.size());
    }

    /// The declared column added up for each value of another; exact.
    Map<String, BigDecimal> sums() {
        Map<String, BigDecimal> sums = new TreeMap<>();
        int amount = layout.columns().indexOf(layout.sum());
        int by = layout.columns().indexOf(layout.by());
        if (amount >= 0 && by >= 0) {
            for (List<String> row : rows()) {
                String cell = row.size() > amount ? row.get(amount) : "";
                if (DECIMAL.matcher(cell).matches()) {
                    sums.merge(row.get(by), new BigDecimal(cell), BigDecimal::add);
                }
            }
        }
        return sums;
    }

    List<String> problems() {
        List<String> problems = new ArrayList<>();
        if (lines.isEmpty() || !lines.getFirst().equals(layout.columns())) {
            problems.add(name + ": its header is not " + String.join(",", layout.columns()));
            return problems;
        }
        for (int i = 1; i < lines.size(); i++) {
            checkRow(i + 1, lines.get(i), problems);
        }
        return problems;
    }

    private void checkRow(int line, List<String> row, List<String> problems) {
        if (row.size() != layout.columns().size()) {
            problems.add(
                    "%s, row %d: %d cells, not %d"
                            .formatted(name, line, row.size(), layout.columns().size()));
            return;
        }
        for (int i = 0; i < row.size(); i++) {
            String column = layout.columns().get(i);
            String problem = problem(column, row.get(i));
            if (!problem.isEmpty()) {
                problems.add("%s, row %d, %s: %s".formatted(name, line, column, problem));
            }
        }
    }

    private String problem(String column, String cell) {
        if (cell.isEmpty()) {
            return layout.required().contains(column) ? "is required" : "";
        }
        if (layout.decimals().contains(column) && !DECIMAL.matcher(cell).matches()) {
            return "no decimal: " + cell;
        }
        return layout.dates().contains(column) && !DATE.matcher(cell).matches()
                ? "no date: " + cell
                : "";
    }
}
