package org.lmanexus.sample.negotiation;

import org.lmanexus.sample.source.AgreementSource;
import org.lmanexus.sample.source.Element;
import org.lmanexus.sample.source.Element.Grid;
import org.lmanexus.sample.source.Kind;
import org.lmanexus.sample.source.Labels;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The clauses of the sample deal and the plain values in them, as `score_extract.py` reads them.
final class BaselineTruth {

    private static final Map<String, String> TYPES =
            Map.of(
                    "change_money",
                    "MONEY",
                    "change_percent",
                    "PERCENT",
                    "change_bps",
                    "BPS",
                    "change_ratio",
                    "RATIO",
                    "change_date",
                    "DATE",
                    "change_tenor",
                    "TENOR");

    private BaselineTruth() {}

    static Map<String, Object> make() {
        Draft draft = new Draft(0);
        Labels labels = Labels.of(AgreementSource.agreement(), mark -> true);
        List<Map<String, Object>> clauses = new ArrayList<>();
        List<Map<String, Object>> values = new ArrayList<>();
        for (int i = 0; i < draft.slots.size(); i++) {
            Slot.Clause clause = draft.slots.get(i).clause;
            String body = listed(draft.slots.get(i)) ? body(draft, i, labels) : "";
            if (!body.isEmpty()) {
                clauses.add(
                        new LinkedHashMap<>(
                                Map.of(
                                        "order",
                                        clause.order(),
                                        "number",
                                        clause.number(),
                                        "title",
                                        clause.title(),
                                        "body",
                                        body)));
                Values.in(body).forEach(value -> values.add(value(clause, value)));
            }
        }
        return Map.of("clauses", clauses, "variables", values);
    }

    private static boolean listed(Slot slot) {
        return slot.is(Kind.SUB_CLAUSE) || slot.is(Kind.CLAUSE);
    }

    private static Map<String, Object> value(Slot.Clause clause, Values.Value value) {
        return new LinkedHashMap<>(
                Map.of(
                        "clauseOrder",
                        clause.order(),
                        "type",
                        TYPES.getOrDefault(value.kind(), ""),
                        "value",
                        value.value(),
                        "unit",
                        value.unit(),
                        "text",
                        value.text()));
    }

    private static String body(Draft draft, int heading, Labels labels) {
        List<String> lines = new ArrayList<>();
        for (int i = heading + 1; i < draft.endOf(heading); i++) {
            Element element = draft.slots.get(i).element;
            if (element instanceof Grid grid) {
                grid.rows().forEach(row -> lines.add(Draft.text(row).replace(" | ", "\t")));
            } else {
                lines.add((labels.label(i) + " " + draft.slots.get(i).text()).strip());
            }
        }
        return String.join("\n", lines);
    }
}
