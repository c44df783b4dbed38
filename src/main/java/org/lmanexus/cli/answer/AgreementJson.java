package org.lmanexus.cli.answer;

import org.lmanexus.agreement.Agreement;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;

/// The contract of `extract`: an agreement as JSON.
final class AgreementJson implements Answer<Agreement> {

    @Override
    public void write(Path file, Agreement agreement, OutputStream out) throws IOException {
        Json.line(
                out,
                json -> {
                    json.writeStringProperty("file", file.toString());
                    array(json, "clauses", agreement.clauses(), AgreementJson::clause);
                    array(json, "variables", agreement.variables(), AgreementJson::variable);
                    array(json, "covenants", agreement.covenants(), AgreementJson::covenant);
                    array(json, "terms", agreement.terms(), AgreementJson::term);
                    array(json, "references", agreement.references(), AgreementJson::reference);
                });
    }

    @Override
    public void writeRefused(Path file, String reason, OutputStream out) throws IOException {
        Json.refused(out, file, reason);
    }

    private static <T> void array(
            JsonGenerator json, String name, List<T> values, BiConsumer<JsonGenerator, T> each) {
        json.writeArrayPropertyStart(name);
        for (T value : values) {
            json.writeStartObject();
            each.accept(json, value);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void clause(JsonGenerator json, Agreement.Clause clause) {
        json.writeNumberProperty("order", clause.order());
        Json.text(json, "label", clause.label());
        json.writeStringProperty("title", clause.title());
        json.writeStringProperty("type", clause.type().code());
        json.writeBooleanProperty("sensitive", clause.sensitive());
        json.writeStringProperty("body", clause.body());
        Json.number(json, "page", clause.page());
    }

    private static void variable(JsonGenerator json, Agreement.Variable variable) {
        json.writeNumberProperty("clause", variable.clause());
        json.writeStringProperty("label", variable.label());
        json.writeStringProperty("type", variable.type().code());
        json.writeStringProperty("kind", variable.kind().code());
        json.writeStringProperty("value", variable.value());
        Json.text(json, "unit", variable.unit());
        json.writeStringProperty("text", variable.text());
        json.writeNumberProperty("start", variable.start());
        json.writeNumberProperty("end", variable.end());
    }

    private static void covenant(JsonGenerator json, Agreement.Covenant covenant) {
        json.writeNumberProperty("clause", covenant.clause());
        json.writeStringProperty("name", covenant.name());
        json.writeStringProperty("testFrequency", covenant.testFrequency());
        json.writeStringProperty("threshold", covenant.threshold());
        json.writeStringProperty("calculationBasis", covenant.calculationBasis());
    }

    private static void term(JsonGenerator json, Agreement.DefinedTerm term) {
        json.writeStringProperty("term", term.term());
        json.writeNumberProperty("clause", term.clause());
    }

    private static void reference(JsonGenerator json, Agreement.Reference reference) {
        json.writeNumberProperty("clause", reference.clause());
        json.writeStringProperty("text", reference.text());
        Json.number(json, "target", reference.target());
    }
}
