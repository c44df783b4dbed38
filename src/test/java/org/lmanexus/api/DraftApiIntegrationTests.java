package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;

import java.util.List;

/// The agreement changed by hand, over the wire.
class DraftApiIntegrationTests extends ApiTest {

    private static final String CLAUSES = "/drafts/clauses/";
    private static final String MOVE = "{\"reason\": \"Comes first\"}";
    private static final String VARIABLES = "/drafts/variables/";

    private Deal deal = new Deal("", new org.lmanexus.kernel.Actor("", ""));
    private String agent = "";
    private String workspace = "";

    @BeforeEach
    void aDeal() {
        deal = deals.agreed();
        agent = Deals.email(deal.agent());
        workspace = "/workspaces/" + deal.workspaceId();
    }

    @Test
    void aVersionTravelsAsEntityTagAndIsWantedBack() throws Exception {
        String path = CLAUSES + notices().id();
        String edit = "{\"body\": \"Notices are given by hand.\"}";
        Answer seen = web.get(path, agent);
        assertThat(seen.header("ETag")).isEqualTo("\"0\"");

        assertProblem(web.patch(path, agent, edit), 428, "precondition-required", "If-Match");
        assertProblem(web.delete(path, agent), 428, "precondition-required", "If-Match");
        for (String never : List.of("W/\"0\"", "\"7\"", "nonsense", "\"7\", \"8\"")) {
            Answer refused = web.matching(never, "PATCH", path, web.token(agent), edit);
            assertProblem(refused, 412, "stale", "version");
        }
        Answer edited =
                web.matching(
                        "\"7\", " + seen.header("ETag"), "PATCH", path, web.token(agent), edit);

        assertThat(edited.status()).isEqualTo(200);
        assertThat(edited.header("ETag")).isEqualTo("\"1\"");
        assertThat(web.matching("*", "PATCH", path, web.token(agent), edit).status())
                .isEqualTo(200);
    }

    @Test
    void aClauseIsPutInMovedAndTakenOutAndTheTrailTellsOfEach() throws Exception {
        Answer added =
                web.post(
                        workspace + "/clauses",
                        agent,
                        """
                        {"afterClauseId": "%s", "label": "33.2", "title": "Fees",
                         "body": "The Borrower pays a fee of USD 1,500,000."}
                        """
                                .formatted(notices().id()));
        assertThat(added.status()).as(added.raw()).isEqualTo(201);
        String path = CLAUSES + added.text("id");
        assertThat(added.body().path("order").asInt()).isEqualTo(notices().order() + 1);
        assertThat(web.get(workspace + "/variables", agent).raw()).contains("1500000");

        Answer moved =
                web.matching(added.header("ETag"), "POST", path + "/move", web.token(agent), MOVE);
        assertThat(moved.status()).as(moved.raw()).isEqualTo(200);
        assertThat(moved.body().path("order").asInt()).isEqualTo(1);
        String last = path + "?reason=Not%20agreed";
        Answer removed = web.matching(moved.header("ETag"), "DELETE", last, web.token(agent), null);

        assertThat(removed.status()).as(removed.raw()).isEqualTo(204);
        assertThat(web.get(path, agent).status()).isEqualTo(404);
        assertThat(desk.trail(deal, AuditEventType.CLAUSE_EDIT))
                .filteredOn(event -> added.text("id").equals(event.targetId()))
                .hasSize(3);
        assertThat(
                        web.get(path + "/history", agent)
                                .body()
                                .path("items")
                                .findValuesAsString("change"))
                .containsExactly("remove", "move");
        assertThat(web.get(path + "/versions/0", agent).text("body")).contains("1,500,000");
        assertThat(web.get(workspace + "/variables", agent).raw()).doesNotContain("1500000");
    }

    @Test
    void everyVersionOfAClauseIsReadable() throws Exception {
        String path = CLAUSES + notices().id();
        edit(path, "One.");
        edit(path, "Two.");

        assertThat(web.get(path + "/versions/0", agent).text("body"))
                .isEqualTo("Notices are given in writing.");
        assertThat(web.get(path + "/versions/1", agent).text("body")).isEqualTo("One.");
        assertThat(web.get(path + "/versions/2", agent).text("body")).isEqualTo("Two.");
        assertProblem(web.get(path + "/versions/3", agent), 404, "not-found", "version");
        assertThat(web.get(path + "/history?limit=1", agent).body().path("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void aLockedClauseIsClosedToOthersWithItsVariables() throws Exception {
        String counsel = Deals.email(desk.member(deal, "legal"));
        StandingClause covenant = deals.clause(deal, "21.2");
        Answer locked = web.post(CLAUSES + covenant.id() + "/lock", agent, "");
        assertThat(locked.header("ETag")).isEqualTo("\"0-locked\"");
        String leverage = VARIABLES + deals.variable(deal, "Leverage").id();
        String value = "{\"value\": \"4.50\", \"unit\": \"x\", \"reason\": \"Agreed\"}";

        assertProblem(
                web.matching(0, "PATCH", leverage, counsel, value), 409, "conflict", "locked");
        assertProblem(
                web.matching(0, "DELETE", leverage + "?reason=Why", counsel, null),
                409,
                "conflict",
                "locked");
        assertThat(web.matching(0, "PATCH", leverage, agent, value).status()).isEqualTo(200);
    }

    @Test
    void aVariableIsBoundEditedAndLetGo() throws Exception {
        Answer bound =
                web.post(
                        workspace + "/variables",
                        agent,
                        """
                        {"clauseId": "%s", "label": "Form of notice", "type": "definition",
                         "value": "in writing", "text": "in writing"}
                        """
                                .formatted(notices().id()));
        assertThat(bound.status()).as(bound.raw()).isEqualTo(201);
        assertThat(bound.text("baselineValue")).isEqualTo("in writing");
        String path = VARIABLES + bound.text("id");

        Answer edited =
                web.matching(
                        bound.header("ETag"),
                        "PATCH",
                        path,
                        web.token(agent),
                        "{\"value\": \"by hand\"}");
        assertThat(edited.text("value")).isEqualTo("by hand");
        assertThat(notices().body()).isEqualTo("Notices are given by hand.");
        assertThat(web.get(path + "/history", agent).raw()).contains("in writing", "by hand");
        assertThat(
                        web.matching(edited.header("ETag"), "DELETE", path, web.token(agent), null)
                                .status())
                .isEqualTo(204);
        assertThat(web.get(path, agent).status()).isEqualTo(404);
        assertThat(notices().body()).isEqualTo("Notices are given by hand.");
    }

    @Test
    void aClauseOfAnotherDealTakesNoVariable() throws Exception {
        Deal other = deals.agreed();
        String body =
                """
                {"clauseId": "%s", "label": "L", "type": "ratio", "value": "4.00", "unit": "x"}
                """
                        .formatted(deals.clause(other, "21.2").id());

        assertProblem(web.post(workspace + "/variables", agent, body), 404, "not-found", "clause");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "label | 101",
                "value | 501",
                "unit | 21",
                "type | 5",
                "label | 0",
                "value | 0"
            })
    void behaviour27WhatIsOverLongBlankOrNoTypeIsRefusedByItsField(String field, int length)
            throws Exception {
        String body =
                """
                {"clauseId": "%s", "label": "Cap", "type": "ratio", "value": "4.00", "unit": "x"}
                """
                        .formatted(deals.clause(deal, "21.2").id())
                        .replaceAll(
                                "(\"%s\": )\"[^\"]*\"".formatted(field),
                                "$1\"" + "y".repeat(length) + "\"");
        String edit =
                "{\"%s\": \"%s\", \"value\": \"4\", \"reason\": \"Agreed\"}"
                        .formatted(field, "y".repeat(length))
                        .replace(
                                ", \"value\": \"4\"",
                                field.equals("value") ? "" : ", \"value\": \"4\"");
        String path = VARIABLES + deals.variable(deal, "Leverage").id();

        assertProblem(web.post(workspace + "/variables", agent, body), 400, "invalid", field);
        assertProblem(web.matching(0, "PATCH", path, agent, edit), 400, "invalid", field);
        assertThat(desk.trail(deal, AuditEventType.VARIABLE_BIND)).isEmpty();
        assertThat(desk.trail(deal, AuditEventType.VARIABLE_EDIT)).isEmpty();
        assertThat(deals.variable(deal, "Leverage").version()).isZero();
    }

    @Test
    void behaviour27AnUnknownReasonCategoryIsRefusedByItsField() throws Exception {
        String body = "{\"body\": \"x\", \"reason\": \"y\", \"reasonCategory\": \"whim\"}";

        assertProblem(
                web.matching(0, "PATCH", CLAUSES + notices().id(), agent, body),
                400,
                "invalid",
                "category");
        assertThat(notices().version()).isZero();
    }

    @Test
    void wordsFindClausesAndVariablesTheirNamesFirst() throws Exception {
        String search = workspace + "/search?words=";

        assertThat(web.get(search + "margin", agent).body().findValuesAsString("label"))
                .startsWith("7.1", "Margin", "Margin floor");
        assertThat(web.get(search + "lend%20shares", agent).raw()).contains("The Facility");
        assertThat(web.get(search + "%22in%20writing%22", agent).body()).hasSize(1);
        assertThat(web.get(search + "given%20-writing", agent).body()).isEmpty();
        assertThat(web.get(search + "zebra", agent).body()).isEmpty();
        assertThat(web.get(search + "500000000", agent).raw()).contains("Total Commitments");
        assertProblem(web.get(search + "%20", agent), 400, "invalid", "words");
        assertThat(web.get(search + "%27%20%3A%2A%20%26%20%28", agent).status()).isEqualTo(200);
    }

    @Test
    void wordsOfAnotherDealAreNotFound() throws Exception {
        Deal other = deals.agreed();
        String path = "/workspaces/" + other.workspaceId() + "/search?words=margin";

        assertProblem(web.get(path, agent), 404, "not-found", "workspace");
        assertThat(web.get(workspace + "/search?words=margin", agent).raw())
                .doesNotContain(deals.clause(other, "7.1").id());
    }

    private void edit(String path, String body) throws Exception {
        Answer seen = web.get(path, agent);
        Answer edited =
                web.matching(
                        seen.header("ETag"),
                        "PATCH",
                        path,
                        web.token(agent),
                        "{\"body\": \"%s\"}".formatted(body));
        assertThat(edited.status()).as(edited.raw()).isEqualTo(200);
    }

    private StandingClause notices() {
        return deals.clause(deal, "33.1");
    }
}
