package org.lmanexus.agreement.reading;

import org.lmanexus.agreement.Agreement.Clause;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// When a covenant is tested and over what period, from its own words, the table below them, and
/// the definitions of the periods that they name.
final class CovenantTerms {

    private static final Pattern FREQUENCY =
            Pattern.compile(
                    "(?i)\\b(quarterly|semi-?annual(?:ly)?|annually|monthly|(?:weekly|daily)"
                        + " basis|(?:each|every|any) (?:fiscal |financial |calendar )?(?:quarter(?:"
                        + " date| day)?|year|month|half year)|at all times|at any"
                        + " time|(?:fiscal|financial) (?:quarters?|year)|quarter dates?)\\b");
    private static final Pattern PERIOD =
            Pattern.compile(
                    "\\b((?:Relevant|Test|Testing|Measurement|Measuring|Reference|Calculation)"
                            + " (?:Period|Date)|Quarter Date)s?\\b");
    private static final Pattern BASIS =
            Pattern.compile(
                    "(?i)\\b((?:(?:rolling|trailing|preceding|last|previous|period of) )*(?:the )?"
                            + "(?:twelve|12|four|4|six|6)(?: \\(\\d+\\))?[ -](?:consecutive |full"
                            + " |preceding |most recently ended )*(?:(?:calendar|fiscal|financial)"
                            + " )?(?:months?|quarters?))\\b");
    private static final int DEEP = 2;

    private final Map<String, String> definitions = new LinkedHashMap<>();

    /// What whole clauses say, by their text: one of many covenants is looked through once.
    private final Map<String, String> frequencies = new HashMap<>();

    CovenantTerms(List<Clause> clauses) {
        for (Clause clause : clauses) {
            for (String line : clause.body().split("\n")) {
                DefinedTerms.opening(line).ifPresent(term -> definitions.putIfAbsent(term, line));
            }
        }
    }

    String frequency(Clause clause, BodyLine line, List<BodyLine> rows) {
        String head = rows.isEmpty() ? "" : rows.getFirst().headOf(0);
        for (String words : List.of(line.text(), head, defined(line.text() + " " + head, DEEP))) {
            Optional<String> found = first(FREQUENCY, words);
            if (found.isPresent()) {
                return plain(found.get());
            }
        }
        return frequencies.computeIfAbsent(
                clause.body(), body -> first(FREQUENCY, body).map(CovenantTerms::plain).orElse(""));
    }

    /// Without the capital of a sentence that it opens.
    private static String plain(String frequency) {
        boolean capitals = frequency.equals(frequency.toUpperCase(Locale.ROOT));
        return capitals || frequency.startsWith("At ")
                ? frequency.toLowerCase(Locale.ROOT)
                : frequency;
    }

    /// The period measured, such as `twelve months`; empty where the test is of a day.
    String basis(BodyLine line) {
        return first(BASIS, line.text())
                .or(() -> first(BASIS, defined(line.text(), DEEP)))
                .orElse("");
    }

    /// The definitions of the periods that words name, and of those that these name.
    private String defined(String words, int deep) {
        StringBuilder text = new StringBuilder();
        Matcher period = PERIOD.matcher(words);
        while (period.find()) {
            String definition = definitions.getOrDefault(period.group(1), "");
            text.append(definition).append('\n');
        }
        return deep == 1 || text.isEmpty() ? text.toString() : text + defined(text.toString(), 1);
    }

    private static Optional<String> first(Pattern pattern, String words) {
        Matcher found = pattern.matcher(words);
        return found.find() ? Optional.of(found.group(1).strip()) : Optional.empty();
    }

    /// The rows of the table right below a line.
    static List<BodyLine> rowsBelow(List<BodyLine> lines, int at) {
        List<BodyLine> rows = new ArrayList<>();
        for (int i = at + 1; i < lines.size() && lines.get(i).inTable(); i++) {
            if (lines.get(i).row() > 0) {
                rows.add(lines.get(i));
            }
        }
        return rows;
    }

    /// The level in each row, as written.
    static List<String> levels(List<BodyLine> rows) {
        return rows.stream()
                .filter(row -> row.cells().size() > 1)
                .map(row -> level(row, row.cells().getLast()))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<String> level(BodyLine row, BodyLine.Cell cell) {
        boolean written = Terms.find(cell.text()).stream().anyMatch(Covenants::isLevel);
        if (written) {
            return Optional.of(cell.text());
        }
        return Terms.inColumn(cell.text(), row.headOf(cell.column()))
                .filter(value -> value.kind() == TermKind.MONEY)
                .map(value -> value.unit() + " " + cell.text());
    }

    static String steps(List<String> levels) {
        return levels.size() == 1
                ? levels.getFirst()
                : "%s, in %d steps to %s"
                        .formatted(levels.getFirst(), levels.size(), levels.getLast());
    }
}
