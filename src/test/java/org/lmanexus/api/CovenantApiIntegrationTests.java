package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.TestDeal;

import tools.jackson.databind.JsonNode;

import java.util.List;

/// Financial covenants put in, edited and taken out by hand.
class CovenantApiIntegrationTests extends ApiTest {

    private Deal deal = new Deal("", new Actor("", ""));
    private String agent = "";
    private String covenants = "";

    @BeforeEach
    void anAgreementWithACovenant() throws Exception {
        deal = deals.empty();
        agent = Deals.email(deal.agent());
        covenants = "/workspaces/" + deal.workspaceId() + "/covenants";
        web.upload(deal.workspaceId(), "baseline", TestDeal.baseline(), agent);
    }

    @Test
    void aCovenantIsPutInEditedAndTakenOutAndTheTrailTellsOfEach() throws Exception {
        Answer added = web.post(covenants, agent, liquidity());
        assertThat(added.status()).as(added.raw()).isEqualTo(201);
        String path = path(added);
        assertThat(web.get(path, agent).header("ETag")).isEqualTo(added.header("ETag"));
        Answer edited =
                web.matching(
                        added.header("ETag"),
                        "PATCH",
                        path,
                        web.token(agent),
                        "{\"threshold\": \"at least USD 30,000,000\", \"reason\": \"Agreed\"}");
        assertThat(edited.status()).as(edited.raw()).isEqualTo(200);
        assertThat(edited.text("name")).isEqualTo("Liquidity");
        assertThat(web.get("/golden-records/" + deal.workspaceId(), agent).raw())
                .contains("USD 30,000,000");
        Answer removed =
                web.matching(
                        edited.header("ETag"),
                        "DELETE",
                        path + "?reason=Waived",
                        web.token(agent),
                        null);

        assertThat(removed.status()).as(removed.raw()).isEqualTo(204);
        assertThat(web.get(path, agent).status()).isEqualTo(404);
        List<AuditEvent> events =
                desk.trail(deal, AuditEventType.CLAUSE_EDIT).stream()
                        .filter(event -> added.text("id").equals(event.targetId()))
                        .toList();
        assertThat(events).hasSize(3).allMatch(event -> "covenant".equals(event.targetType()));
        assertThat(events).extracting(AuditEvent::reason).contains("Waived", "Agreed");
        assertThat(events)
                .filteredOn(event -> event.before() != null && event.after() != null)
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.before()).contains("25,000,000");
                            assertThat(event.after()).contains("30,000,000");
                        });
    }

    @Test
    void aStaleOrMissingVersionChangesNothing() throws Exception {
        String path = path(standing());
        String edit = "{\"threshold\": \"not exceed 9:1\", \"reason\": \"Agreed\"}";

        assertProblem(web.patch(path, agent, edit), 428, "precondition-required", "If-Match");
        assertProblem(web.matching(7, "PATCH", path, agent, edit), 412, "stale", "version");
        assertProblem(web.delete(path, agent), 428, "precondition-required", "If-Match");
        assertThat(web.get(path, agent).body()).isEqualTo(standing().body());
    }

    @Test
    void aLockOfTheClauseCoversItsCovenants() throws Exception {
        String path = path(standing());
        String clause = standing().text("clauseId");
        String legal = Deals.email(desk.member(deal, "legal"));
        web.post("/drafts/clauses/" + clause + "/lock", agent, "");

        assertProblem(
                web.matching(0, "PATCH", path, legal, "{\"name\": \"X\", \"reason\": \"y\"}"),
                409,
                "conflict",
                "locked");
        assertProblem(
                web.matching(0, "DELETE", path + "?reason=y", legal, null),
                409,
                "conflict",
                "locked");
        assertProblem(web.post(covenants, legal, liquidity()), 409, "conflict", "locked");
        assertThat(web.post(covenants, agent, liquidity()).status()).isEqualTo(201);
    }

    @Test
    void aSensitiveClauseWantsAReasonAndANameIsTakenOnce() throws Exception {
        String path = path(standing());

        assertProblem(
                web.matching(0, "PATCH", path, agent, "{\"threshold\": \"not exceed 9:1\"}"),
                400,
                "invalid",
                "reason");
        String same = liquidity().replace("Liquidity", standing().text("name").toUpperCase());
        assertProblem(web.post(covenants, agent, same), 409, "conflict", "name");
    }

    @ParameterizedTest
    @CsvSource({"name,256", "testFrequency,256", "threshold,2001", "calculationBasis,2001"})
    void whatIsOverLongIsRefusedByItsField(String field, int length) throws Exception {
        String body =
                liquidity()
                        .replaceAll(
                                "\"%s\": \"[^\"]*\"".formatted(field),
                                "\"%s\": \"%s\"".formatted(field, "x".repeat(length)));

        assertProblem(web.post(covenants, agent, body), 400, "invalid", field);
    }

    private Answer standing() throws Exception {
        JsonNode first = web.get(covenants, agent).body().at("/items/0");
        return web.get("/drafts/covenants/" + first.path("id").asString(), agent);
    }

    private static String path(Answer covenant) {
        return "/drafts/covenants/" + covenant.text("id");
    }

    private String liquidity() throws Exception {
        return """
        {"clauseId": "%s", "name": "Liquidity", "testFrequency": "each Quarter Date",
         "threshold": "at least USD 25,000,000", "calculationBasis": "cash and undrawn lines",
         "reason": "Agreed"}
        """
                .formatted(standing().text("clauseId"));
    }
}
