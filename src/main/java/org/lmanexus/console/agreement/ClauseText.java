package org.lmanexus.console.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.console.shell.TermWords;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/// A clause laid out for reading: paragraphs and tables, with its variables marked where they
/// stand.
public record ClauseText(StandingClause clause, List<Block> blocks) {

    private static final int DEEPEST = 3;

    private static final Pattern ROMAN = Pattern.compile("\\((?:[ivx]{2,5}|i|v)\\)\\s");
    private static final Pattern LETTER = Pattern.compile("\\([a-z]{1,2}\\)\\s");
    private static final Pattern CAPITAL = Pattern.compile("\\([A-Z]{1,2}\\)\\s");

    public ClauseText {
        blocks = List.copyOf(blocks);
    }

    static ClauseText of(StandingClause clause, List<StandingVariable> variables) {
        List<StandingVariable> shown =
                variables.stream()
                        .filter(variable -> stands(clause, variable))
                        .sorted(Comparator.comparing(ClauseText::start))
                        .toList();
        List<Block> blocks = new ArrayList<>();
        Cutter cutter = new Cutter(clause.body(), shown);
        int at = 0;
        for (String line : clause.body().split("\n", -1)) {
            boolean row = line.indexOf('\t') >= 0;
            if (!line.isBlank()) {
                Line cut = new Line(depth(line), cutter.cells(at, line));
                if (row && !blocks.isEmpty() && blocks.getLast().table()) {
                    blocks.getLast().lines().add(cut);
                } else {
                    blocks.add(new Block(row, new ArrayList<>(List.of(cut))));
                }
            }
            at += line.length() + 1;
        }
        return new ClauseText(clause, blocks);
    }

    /// How deep its number says that it is: `7` is 0, `7.1` is 1.
    public int depth() {
        String label = clause.label();
        return label == null
                ? 0
                : (int) Math.min(DEEPEST, label.chars().filter(c -> c == '.' || c == '(').count());
    }

    /// Its paragraphs for the page, escaped.
    public String html() {
        return Prose.of(clause.id(), blocks);
    }

    private static boolean stands(StandingClause clause, StandingVariable variable) {
        String text = variable.text();
        return text != null
                && !text.isEmpty()
                && variable.start() != null
                && clause.body().startsWith(text, variable.start());
    }

    private static int start(StandingVariable variable) {
        return Objects.requireNonNull(variable.start());
    }

    /// By the number a paragraph begins with: `(a)`, then `(i)`, then `(A)`.
    private static int depth(String line) {
        if (ROMAN.matcher(line).lookingAt()) {
            return 2;
        }
        if (LETTER.matcher(line).lookingAt()) {
            return 1;
        }
        return CAPITAL.matcher(line).lookingAt() ? DEEPEST : 0;
    }

    /// A paragraph, or the rows of a table that follow one another.
    public record Block(boolean table, List<Line> lines) {}

    /// @param cells one for a paragraph
    public record Line(int depth, List<List<Piece>> cells) {}

    /// @param term the variable that the words show; null for plain words
    public record Piece(String text, @Nullable StandingVariable term) {

        /// What is told of the variable while one points at it.
        public String tip() {
            if (term == null) {
                return "";
            }
            String now = term.label() + ": " + TermWords.of(term.value(), term.unit());
            if (term.baselineValue() == null) {
                return now + " · nothing approved yet";
            }
            String approved = TermWords.of(term.baselineValue(), term.baselineUnit());
            return moved() ? now + " · approved: " + approved : now + " · as approved";
        }

        public boolean moved() {
            return term != null
                    && term.baselineValue() != null
                    && !(term.value().equals(term.baselineValue())
                            && Objects.equals(term.unit(), term.baselineUnit()));
        }
    }

    /// Cuts lines where variables begin and end; one that goes over a line's end is marked in both.
    private record Cutter(String body, List<StandingVariable> shown) {

        List<List<Piece>> cells(int at, String line) {
            List<List<Piece>> cells = new ArrayList<>();
            int from = at;
            for (String cell : line.split("\t", -1)) {
                cells.add(pieces(from, from + cell.length()));
                from += cell.length() + 1;
            }
            return cells;
        }

        private List<Piece> pieces(int from, int to) {
            List<Piece> pieces = new ArrayList<>();
            int at = from;
            for (StandingVariable variable : shown) {
                int start = Math.max(start(variable), at);
                int end =
                        Math.min(
                                start(variable) + Objects.requireNonNull(variable.text()).length(),
                                to);
                if (start < end) {
                    plain(pieces, at, start);
                    pieces.add(new Piece(body.substring(start, end), variable));
                    at = end;
                }
            }
            plain(pieces, at, to);
            return pieces;
        }

        private void plain(List<Piece> pieces, int from, int to) {
            if (from < to) {
                pieces.add(new Piece(body.substring(from, to), null));
            }
        }
    }
}
