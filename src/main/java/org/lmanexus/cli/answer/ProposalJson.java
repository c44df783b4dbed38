package org.lmanexus.cli.answer;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreement;
import org.lmanexus.reconciliation.Proposal;

import tools.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.OutputStream;

/// The contract of `compare`: proposals as JSON.
final class ProposalJson {

    private ProposalJson() {}

    static void write(Compared compared, OutputStream out) throws IOException {
        Json.line(
                out,
                json -> {
                    json.writeStringProperty("baseline", compared.baseline().toString());
                    json.writeStringProperty("markup", compared.markup().toString());
                    json.writeArrayPropertyStart("items");
                    compared.proposals().forEach(proposal -> item(json, compared, proposal));
                    json.writeEndArray();
                    json.writeObjectPropertyStart("summary");
                    compared.summary()
                            .forEach((kind, count) -> json.writeNumberProperty(kind.code(), count));
                    json.writeEndObject();
                    json.writeArrayPropertyStart("warnings");
                    compared.document().warnings().forEach(json::writeString);
                    json.writeEndArray();
                });
    }

    private static void item(JsonGenerator json, Compared compared, Proposal proposal) {
        json.writeStartObject();
        json.writeNumberProperty("id", proposal.id());
        json.writeStringProperty("kind", proposal.kind().code());
        clause(json, proposal.clause() == null ? null : compared.clause(proposal.clause()));
        after(json, proposal.after());
        variable(json, proposal.variable());
        Json.text(json, "before", proposal.before());
        Json.text(json, "proposed", proposal.proposed());
        json.writeStringProperty("snippet", proposal.snippet());
        edit(json, proposal.edit());
        newClause(json, proposal.newClause());
        json.writeStringProperty("confidence", proposal.confidence().name());
        json.writeNumberProperty("score", proposal.score());
        json.writeStringProperty("matchedBy", proposal.matchedBy());
        evidence(json, proposal);
        Json.text(json, "author", proposal.author());
        Json.text(json, "date", proposal.date());
        Json.number(json, "page", proposal.page());
        json.writeArrayPropertyStart("competesWith");
        proposal.competesWith().forEach(json::writeNumber);
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void clause(JsonGenerator json, Agreement.@Nullable Clause clause) {
        if (clause == null) {
            json.writeNullProperty("clause");
            return;
        }
        json.writeObjectPropertyStart("clause");
        json.writeNumberProperty("order", clause.order());
        Json.text(json, "label", clause.label());
        json.writeStringProperty("title", clause.title());
        json.writeEndObject();
    }

    private static void after(JsonGenerator json, @Nullable Integer order) {
        if (order == null) {
            json.writeNullProperty("after");
            return;
        }
        json.writeObjectPropertyStart("after");
        json.writeNumberProperty("order", order);
        json.writeEndObject();
    }

    private static void variable(JsonGenerator json, Proposal.@Nullable ValueChange change) {
        if (change == null) {
            json.writeNullProperty("variable");
            return;
        }
        json.writeObjectPropertyStart("variable");
        json.writeStringProperty("label", change.label());
        json.writeStringProperty("kind", change.kind().code());
        Json.text(json, "before", change.before());
        Json.text(json, "after", change.after());
        Json.text(json, "unit", change.unit());
        Json.text(json, "afterUnit", change.afterUnit());
        Json.text(json, "beforeText", change.beforeText());
        Json.text(json, "afterText", change.afterText());
        json.writeEndObject();
    }

    private static void edit(JsonGenerator json, Proposal.@Nullable TextEdit edit) {
        if (edit == null) {
            json.writeNullProperty("edit");
            return;
        }
        json.writeObjectPropertyStart("edit");
        json.writeNumberProperty("start", edit.start());
        json.writeNumberProperty("end", edit.end());
        json.writeStringProperty("replacement", edit.replacement());
        json.writeEndObject();
    }

    private static void newClause(JsonGenerator json, Proposal.@Nullable NewClause clause) {
        if (clause != null) {
            json.writeObjectPropertyStart("newClause");
            Json.text(json, "label", clause.label());
            json.writeStringProperty("title", clause.title());
            json.writeEndObject();
        }
    }

    private static void evidence(JsonGenerator json, Proposal proposal) {
        json.writeArrayPropertyStart("evidence");
        for (Proposal.Evidence evidence : proposal.evidence()) {
            json.writeStartObject();
            json.writeStringProperty("name", evidence.name());
            json.writeNumberProperty("weight", evidence.weight());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
