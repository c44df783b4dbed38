package org.lmanexus.console.record;

import static org.lmanexus.console.record.Sheet.text;
import static org.lmanexus.console.record.Sheet.words;

import org.lmanexus.console.record.Sheet.Row;
import org.lmanexus.console.record.Sheet.Rows;
import org.lmanexus.console.record.Sheet.Source;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/// Reads the deal of a golden record into tables, in the order in which a term sheet tells it.
final class DealSheets {

    private final List<Sheet> sheets = new ArrayList<>();

    private DealSheets() {}

    static List<Sheet> of(JsonNode deal) {
        DealSheets read = new DealSheets();
        read.head(deal);
        read.parties(deal.path("parties"));
        deal.path("facilities").forEach(read::facility);
        Rows general = new Rows();
        pricing(general, deal.path("pricing"));
        read.add(general.sheet("Pricing of all facilities"));
        Rows fees = new Rows();
        deal.path("fees").forEach(fee -> fee(fees, fee));
        read.add(fees.sheet("Fees"));
        read.named("Dates", deal.path("dates"));
        deal.path("covenants").forEach(read::covenant);
        read.named("Other terms", deal.path("terms"));
        return read.sheets;
    }

    private void add(Sheet sheet) {
        if (!sheet.rows().isEmpty()) {
            sheets.add(sheet);
        }
    }

    private void head(JsonNode deal) {
        Rows rows = new Rows();
        rows.plain("Name", text(deal, "name"));
        rows.plain("Currency", text(deal, "currency"));
        rows.term("Total commitments", deal.path("amount"));
        add(rows.sheet("The deal"));
    }

    private void parties(JsonNode parties) {
        Rows rows = new Rows();
        for (JsonNode party : parties) {
            rows.term(words(String.valueOf(text(party, "role"))), party.path("name"));
        }
        add(rows.sheet("Parties"));
    }

    private void facility(JsonNode facility) {
        Rows rows = new Rows();
        String type = text(facility, "type");
        rows.plain("Type", type == null ? null : words(type));
        rows.plain("Currency", text(facility, "currency"));
        rows.term("Commitment", facility.path("commitment"));
        members(rows, facility.path("dates"));
        pricing(rows, facility.path("pricing"));
        facility.path("fees").forEach(fee -> fee(rows, fee));
        add(rows.sheet(Objects.requireNonNullElse(text(facility, "name"), "Facility")));
    }

    private void named(String title, JsonNode terms) {
        Rows rows = new Rows();
        members(rows, terms);
        add(rows.sheet(title));
    }

    private static void members(Rows rows, JsonNode terms) {
        terms.properties().forEach(each -> rows.term(words(each.getKey()), each.getValue()));
    }

    private static void pricing(Rows rows, JsonNode pricing) {
        members(rows, pricing);
        for (JsonNode step : pricing.path("marginRatchet")) {
            rows.term("Margin, " + text(step, "label"), step.path("margin"));
        }
    }

    private static void fee(Rows rows, JsonNode fee) {
        Rows own = new Rows();
        String name = text(fee, "name");
        own.term(name == null ? words(String.valueOf(text(fee, "type"))) : name, fee.path("value"));
        String of = text(fee, "of");
        for (Row row : own.sheet("").rows()) {
            rows.add(
                    of == null
                            ? row
                            : new Row(
                                    row.label(),
                                    row.value() + " of the " + words(of).toLowerCase(Locale.ROOT),
                                    row.approved(),
                                    row.source()));
        }
    }

    private void covenant(JsonNode covenant) {
        Rows rows = new Rows();
        Source source = Source.of(covenant.path("source"));
        String wording = text(covenant, "thresholdText");
        if (wording != null) {
            rows.add(new Row("Test", wording, null, source));
        }
        rows.term("Level", covenant.path("threshold"));
        for (JsonNode step : covenant.path("steps")) {
            rows.term("Level, " + text(step, "label"), step.path("threshold"));
        }
        rows.plain("Tested", text(covenant, "testFrequencyText"));
        rows.plain("Basis", text(covenant, "calculationBasis"));
        for (JsonNode test : covenant.path("tests")) {
            String result = text(test, "result");
            rows.plain(
                    "Tested " + text(test, "date"),
                    text(test, "figure") + (result == null ? "" : ", " + result));
        }
        for (JsonNode report : covenant.path("reports")) {
            String figure = text(report, "figure");
            rows.plain(
                    text(report, "by") + " on " + text(report, "date"),
                    text(report, "result") + (figure == null ? "" : ", " + figure));
        }
        add(rows.sheet("Covenant: " + text(covenant, "name")));
    }
}
