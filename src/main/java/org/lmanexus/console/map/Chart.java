package org.lmanexus.console.map;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.DependencyGraph.Node;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The graph laid out for drawing: a box for each chapter of the agreement, its terms in it row by
/// row. The same graph always looks the same.
public record Chart(List<Chapter> chapters, List<Spot> spots, List<Line> lines) {

    static final int WIDE = 190;
    static final int HIGH = 52;
    private static final int GAP = 90;
    private static final double BROAD = 2.4;

    public Chart {
        chapters = List.copyOf(chapters);
        spots = List.copyOf(spots);
        lines = List.copyOf(lines);
    }

    static Chart of(DependencyGraph graph, List<StandingClause> clauses) {
        Map<String, StandingClause> byId =
                clauses.stream().collect(Collectors.toMap(StandingClause::id, Function.identity()));
        Map<String, Integer> places = new LinkedHashMap<>();
        clauses.forEach(clause -> places.putIfAbsent(chapter(clause), places.size()));
        Map<String, List<Node>> boxes = new LinkedHashMap<>();
        places.keySet().forEach(chapter -> boxes.put(chapter, new ArrayList<>()));
        for (Node node : graph.nodes()) {
            StandingClause clause = byId.get(node.clauseId());
            boxes.computeIfAbsent(chapter(clause), _ -> new ArrayList<>()).add(node);
        }
        boxes.values().removeIf(List::isEmpty);
        Sheet sheet = new Sheet(width(boxes), titles(clauses));
        boxes.forEach(sheet::put);
        return new Chart(
                sheet.chapters,
                sheet.spots,
                graph.edges().stream()
                        .map(edge -> new Line(edge.source(), edge.target(), edge.weight()))
                        .toList());
    }

    /// The first part of a clause's number: `21` of `21.2`; the title where it has none.
    static String chapter(@Nullable StandingClause clause) {
        if (clause == null) {
            return "";
        }
        String label = clause.label();
        return label == null ? clause.title() : label.split("[.(]", 2)[0].strip();
    }

    private static Map<String, String> titles(List<StandingClause> clauses) {
        Map<String, String> titles = new LinkedHashMap<>();
        for (StandingClause clause : clauses) {
            String chapter = chapter(clause);
            if (chapter.equals(clause.label())) {
                titles.putIfAbsent(chapter, chapter + " " + clause.title());
            }
        }
        return titles;
    }

    /// So that the whole is somewhat broader than high.
    private static double width(Map<String, List<Node>> boxes) {
        double area =
                boxes.values().stream()
                        .mapToDouble(
                                nodes ->
                                        (columns(nodes) * (double) WIDE + GAP)
                                                * (rows(nodes) * (double) HIGH + GAP))
                        .sum();
        return Math.sqrt(area * BROAD);
    }

    private static int columns(List<Node> nodes) {
        return (int) Math.ceil(Math.sqrt(nodes.size() * (double) HIGH / WIDE * BROAD));
    }

    private static int rows(List<Node> nodes) {
        return (nodes.size() + columns(nodes) - 1) / columns(nodes);
    }

    /// @param id its number
    public record Chapter(String id, String label) {}

    /// Where a term is drawn.
    ///
    /// @param type financial, covenant, definition or xref
    public record Spot(
            String id,
            String label,
            String type,
            String chapter,
            boolean drift,
            boolean warning,
            int x,
            int y) {}

    /// `source` depends on `target`.
    public record Line(String source, String target, int weight) {}

    /// Boxes side by side, and in a new row where the width is used up.
    private static final class Sheet {

        private final List<Chapter> chapters = new ArrayList<>();
        private final List<Spot> spots = new ArrayList<>();
        private final double width;
        private final Map<String, String> titles;
        private int x;
        private int y;
        private int highest;

        Sheet(double width, Map<String, String> titles) {
            this.width = width;
            this.titles = titles;
        }

        void put(String chapter, List<Node> nodes) {
            int columns = columns(nodes);
            if (x > 0 && x + columns * WIDE > width) {
                x = 0;
                y += highest + GAP;
                highest = 0;
            }
            String other = chapter.isEmpty() ? "Elsewhere" : chapter;
            chapters.add(new Chapter(chapter, titles.getOrDefault(chapter, other)));
            for (int i = 0; i < nodes.size(); i++) {
                Node node = nodes.get(i);
                spots.add(
                        new Spot(
                                node.id(),
                                node.label(),
                                node.type(),
                                chapter,
                                node.drift(),
                                node.warning(),
                                x + i % columns * WIDE,
                                y + i / columns * HIGH));
            }
            x += columns * WIDE + GAP;
            highest = Math.max(highest, rows(nodes) * HIGH);
        }
    }
}
