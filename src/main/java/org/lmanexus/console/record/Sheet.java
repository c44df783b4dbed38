package org.lmanexus.console.record;

import org.jspecify.annotations.Nullable;
import org.lmanexus.console.shell.TermWords;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// One part of the deal as a table: each value beside where it comes from.
public record Sheet(String title, List<Row> rows) {

    public Sheet {
        rows = List.copyOf(rows);
    }

    /// @param approved null where the record does not say
    /// @param source null where the value is the deal's own
    public record Row(
            String label, String value, @Nullable Boolean approved, @Nullable Source source) {

        static Row plain(String label, String value) {
            return new Row(label, value, null, null);
        }

        /// @param term value, unit, whether approved, and source
        static Row of(String label, JsonNode term) {
            return new Row(
                    label,
                    TermWords.of(text(term, "value"), text(term, "unit")),
                    term.path("approved").asBoolean(false),
                    Source.of(term.path("source")));
        }
    }

    /// Where in the agreement a value stands.
    public record Source(
            @Nullable String clauseId,
            @Nullable String clause,
            @Nullable String title,
            @Nullable String page,
            @Nullable String words) {

        static @Nullable Source of(JsonNode source) {
            return source.isObject()
                    ? new Source(
                            text(source, "clauseId"),
                            text(source, "clause"),
                            text(source, "title"),
                            text(source, "page"),
                            text(source, "text"))
                    : null;
        }
    }

    static @Nullable String text(JsonNode node, String member) {
        JsonNode found = node.path(member);
        return found.isMissingNode() || found.isNull() ? null : found.asString();
    }

    /// A member's name as words: `availabilityEnd` is Availability end, `LETTER-OF-CREDIT` is
    /// Letter of credit.
    static String words(String name) {
        String words =
                name.replaceAll("([a-z])([A-Z])", "$1 $2")
                        .replace('-', ' ')
                        .toLowerCase(Locale.ROOT);
        return words.isEmpty()
                ? words
                : Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// Rows that are put together one after the other; what the record does not hold makes none.
    static final class Rows {

        private final List<Row> rows = new ArrayList<>();

        void plain(String label, @Nullable String value) {
            if (value != null && !value.isBlank()) {
                rows.add(Row.plain(label, value));
            }
        }

        void term(String label, JsonNode term) {
            if (term.isObject() && term.has("value")) {
                rows.add(Row.of(label, term));
            }
        }

        void add(Row row) {
            rows.add(row);
        }

        Sheet sheet(String title) {
            return new Sheet(title, rows);
        }
    }
}
