package org.lmanexus.sample.american;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a scoring script has to know: the sections and values as they stand, and every edit.
final class Negotiated {

    private static final Map<String, String> TYPES =
            Map.of(
                    "money", "MONEY", "percent", "PERCENT", "bps", "BPS", "ratio", "RATIO", "date",
                    "DATE", "tenor", "TENOR");

    private Negotiated() {}

    static Map<String, Object> baseline(List<Section> sections) {
        List<Object> clauses = new ArrayList<>();
        List<Object> variables = new ArrayList<>();
        for (Section section : sections) {
            if (section.numbered() && section.stands()) {
                String order = String.valueOf(clauses.size() + 1);
                clauses.add(
                        Map.of(
                                "order",
                                order,
                                "number",
                                section.number().old(),
                                "title",
                                section.title(),
                                "body",
                                section.body(true)));
                section.paragraphs().stream()
                        .flatMap(words -> words.values().stream())
                        .forEach(value -> variables.add(variable(order, value)));
            }
        }
        return Map.of("source", "our own", "clauses", clauses, "variables", variables);
    }

    private static Map<String, String> variable(String order, Words.Value value) {
        return Map.of(
                "clauseOrder",
                order,
                "type",
                TYPES.getOrDefault(value.kind(), ""),
                "value",
                value.value(),
                "unit",
                value.unit(),
                "text",
                value.text());
    }

    static List<Map<String, Object>> edits(List<Section> sections) {
        List<Map<String, Object>> edits = new ArrayList<>();
        for (Section section : sections) {
            String old = section.body(true);
            String fresh = section.body(false);
            switch (section.fate()) {
                case '+' -> edits.add(edit("insert_clause", section, edits.size(), "", fresh));
                case '-' -> edits.add(edit("delete_clause", section, edits.size(), old, ""));
                case '>' -> edits.add(edit("move_clause", section, edits.size(), old, old));
                case '<' -> {}
                default -> words(section, edits);
            }
        }
        return edits;
    }

    private static void words(Section section, List<Map<String, Object>> edits) {
        Words.Number number = section.number();
        if (!number.old().equals(number.fresh())) {
            edits.add(edit("renumber", section, edits.size(), number.old(), number.fresh()));
        }
        for (Words words : section.paragraphs()) {
            words.edits().forEach(it -> edits.add(edit(section, words, it, edits.size())));
        }
    }

    private static Map<String, Object> edit(
            Section section, Words words, Words.Edit change, int id) {
        String before = sentence(words.old(), change.at());
        String after = sentence(words.fresh(), change.freshAt());
        if (change.values().size() > 1) {
            Map<String, Object> edit =
                    edit("change_" + change.kind(), section, id, change.from(), change.to());
            edit.put("oldValue", change.values().get(0));
            edit.put("newValue", change.values().get(1));
            edit.put("unit", change.values().size() > 2 ? change.values().get(2) : "");
            edit.put("oldSentence", before);
            edit.put("newSentence", after);
            return edit;
        }
        if (change.kind().equals("crossref")) {
            return edit("crossref", section, id, change.from(), change.to());
        }
        boolean sentence = (change.from() + change.to()).endsWith(".");
        if (sentence && (change.from().isEmpty() || change.to().isEmpty())) {
            String kind = change.from().isEmpty() ? "insert_sentence" : "delete_sentence";
            return edit(kind, section, id, change.from(), change.to());
        }
        return edit("reword_sentence", section, id, before, after);
    }

    private static Map<String, Object> edit(
            String kind, Section section, int id, String old, String fresh) {
        Map<String, Object> edit = new LinkedHashMap<>();
        edit.put("id", "E%03d".formatted(id + 1));
        edit.put("kind", kind);
        edit.put("clauseNumber", section.number().old());
        edit.put("clauseTitle", section.title());
        edit.put("oldText", old);
        edit.put("newText", fresh);
        return edit;
    }

    /// The sentence in which a place lies.
    private static String sentence(String text, int at) {
        int from = 0;
        for (String sentence : text.split("(?<=\\.)\\s+(?=[A-Z])")) {
            from = text.indexOf(sentence, from) + sentence.length();
            if (at < from) {
                return sentence;
            }
        }
        return text;
    }
}
