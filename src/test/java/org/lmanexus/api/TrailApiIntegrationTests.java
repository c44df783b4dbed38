package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.Test;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;

import tools.jackson.databind.JsonNode;

/// The trail and the nightly jobs.
class TrailApiIntegrationTests extends ApiTest {

    @Test
    void theTrailComesInPagesTheNewestFirst() throws Exception {
        Deal deal = deals.agreed();
        String agent = Deals.email(deal.agent());
        web.matching(
                0,
                "PATCH",
                "/drafts/variables/" + deals.variable(deal, "Margin").id(),
                agent,
                """
                {"value": "3.00", "unit": "%", "reason": "Agreed"}
                """);
        String path = "/audit/events?workspaceId=" + deal.workspaceId();

        Answer all = web.get(path, agent);
        Answer first = web.get(path + "&limit=1", agent);
        Answer edits = web.get(path + "&eventType=variable_edit", agent);

        assertThat(all.body().path("items")).hasSize(all.body().path("total").asInt());
        assertThat(first.body().path("items")).hasSize(1);
        assertThat(first.body().path("items").get(0)).isEqualTo(all.body().path("items").get(0));
        assertThat(first.body().path("total")).isEqualTo(all.body().path("total"));
        assertThat(edits.body().path("total").asInt()).isEqualTo(1);
        assertThat(edits.body().path("items").get(0).path("after").asString()).contains("3.00");
        assertProblem(web.get(path + "&eventType=rumour", agent), 400, "invalid", "rumour");
        assertProblem(web.get(path + "&limit=1000", agent), 400, "invalid", "limit");
        assertThat(web.get(path + "&startDate=soon", agent).status()).isEqualTo(400);
    }

    @Test
    void anInvestorSeesWhoDidWhatAndNoReasonsOrStates() throws Exception {
        Deal deal = deals.agreed();
        desk.set(deal, "Margin", "3.00");
        String investor = Deals.email(desk.member(deal, "investor"));
        String path = "/audit/events?workspaceId=" + deal.workspaceId();

        Answer limited = web.get(path, investor);

        assertThat(limited.body().path("items"))
                .isNotEmpty()
                .allMatch(event -> event.path("after").isNull() && event.path("reason").isNull());
        assertThat(web.get(path + "&keyword=3.00", investor).body().path("items")).isEmpty();
    }

    @Test
    void toAStrangerThereIsNoTrail() throws Exception {
        Deal deal = deals.agreed();

        assertProblem(
                web.get(
                        "/audit/events?workspaceId=" + deal.workspaceId(),
                        Deals.email(deals.person())),
                404,
                "not-found",
                "");
    }

    @Test
    void theJobsAreListedRunAndTheirRunsKept() throws Exception {
        String agent = Deals.email(deals.agreed().agent());

        Answer run = web.post("/jobs/drift-detection/run", agent, "");
        Answer jobs = web.get("/jobs", agent);
        Answer runs = web.get("/jobs/drift-detection/runs?limit=1", agent);

        assertThat(run.status()).isEqualTo(200);
        assertThat(run.text("status")).isEqualTo("completed");
        assertThat(run.body().path("done").asInt()).isPositive();
        assertThat(jobs.body()).hasSize(4);
        JsonNode drift = jobs.body().get(0);
        assertThat(drift.path("name").asString()).isEqualTo("drift-detection");
        assertThat(drift.path("zone").asString()).isEqualTo("Europe/London");
        assertThat(drift.path("lastRun")).isEqualTo(run.body());
        assertThat(runs.body().path("items").get(0)).isEqualTo(run.body());
        assertThat(runs.body().path("total").asInt()).isPositive();
        assertThat(web.get("/jobs/graph-refresh/runs", agent).body().path("total").asInt())
                .isZero();
        assertThat(drift.path("paused").asBoolean()).isFalse();
        assertProblem(
                web.post("/jobs/tea-making/pause", agent, ""), 404, "not-found", "tea-making");
        assertProblem(
                web.post("/jobs/drift-detection/resume", agent, ""), 409, "conflict", "schedule");
        assertProblem(web.post("/jobs/tea-making/run", agent, ""), 404, "not-found", "tea-making");
        assertProblem(web.get("/jobs/tea-making/runs", agent), 404, "not-found", "tea-making");
    }

    @Test
    void whoIsNoAgentAnywhereStartsNoJob() throws Exception {
        Deal deal = deals.agreed();
        String legal = Deals.email(desk.member(deal, "legal"));

        assertProblem(web.get("/jobs", legal), 403, "denied", "");
        assertProblem(web.post("/jobs/graph-refresh/run", legal, ""), 403, "denied", "");
    }
}
