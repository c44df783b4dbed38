package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

/// Drift, the graph, the golden record, connectors and deliveries.
class StandingTermsApiIntegrationTests extends ApiTest {

    @Autowired private Drifts drifts;
    @Autowired private JdbcClient jdbc;
    private Deal deal = new Deal("", new Actor("", ""));
    private String workspace = "";
    private String agent = "";

    @BeforeEach
    void aDealThatMoved() {
        deal = deals.agreed();
        workspace = deal.workspaceId();
        agent = Deals.email(deal.agent());
        desk.set(deal, "Margin", "3.75");
        desk.set(deal, "Leverage", "4.10");
    }

    @Test
    void driftIsListedTheWorstFirstAndFiltered() throws Exception {
        Answer all = web.get("/drifts?workspaceId=" + workspace, agent);
        Answer high =
                web.get("/drifts?severity=high&status=unresolved&workspaceId=" + workspace, agent);
        Answer second = web.get("/drifts?offset=1&limit=1&workspaceId=" + workspace, agent);

        assertThat(all.body().path("total").asInt()).isEqualTo(2);
        assertThat(all.body().path("items").get(0).path("severity").asString()).isEqualTo("HIGH");
        assertThat(all.body().path("items").get(0).path("baseline").path("value").asString())
                .isEqualTo("2.75");
        assertThat(all.body().path("items").get(0).path("current").path("value").asString())
                .isEqualTo("3.75");
        assertThat(high.body().path("total").asInt()).isEqualTo(1);
        assertThat(second.body().path("items")).hasSize(1);
        assertThat(second.body().path("total").asInt()).isEqualTo(2);
        assertProblem(
                web.get("/drifts?severity=dire&workspaceId=" + workspace, agent),
                400,
                "invalid",
                "dire");
        assertProblem(
                web.get("/drifts?limit=0&workspaceId=" + workspace, agent),
                400,
                "invalid",
                "limit");
    }

    @Test
    void driftIsDecidedOnceAndNeverWithoutAReason() throws Exception {
        String item = "/drifts/" + drifts.unresolved(workspace).getFirst().id();

        assertProblem(decide(item, "override", agent, "{}"), 400, "invalid", "reason");
        Answer overridden = decide(item, "override", agent, SIGNED);

        assertThat(overridden.status()).isEqualTo(200);
        assertThat(overridden.text("status")).isEqualTo("overridden");
        assertThat(overridden.body().path("decided").path("reason").asString())
                .isEqualTo("Amendment signed");
        assertThat(decide(item, "revert", agent, SIGNED).status()).isEqualTo(409);
        assertThat(web.get(item, agent).text("status")).isEqualTo("overridden");
    }

    @Test
    void driftIsDecidedInTheVersionThatWasSeen() throws Exception {
        String item = "/drifts/" + ofMargin().id();
        Answer seen = web.get(item, agent);
        desk.set(deal, "Margin", "4.75");

        Answer unseen = web.post(item + "/override", agent, SIGNED);
        Answer stale =
                web.matching(
                        seen.header("ETag"), "POST", item + "/override", web.token(agent), SIGNED);

        assertProblem(unseen, 428, "precondition-required", "If-Match");
        assertProblem(stale, 412, "stale", "version");
        assertThat(web.get(item, agent).text("status")).isEqualTo("unresolved");
        assertThat(decide(item, "override", agent, SIGNED).text("status")).isEqualTo("overridden");
        assertProblem(
                web.matching(
                        seen.header("ETag"), "POST", item + "/override", web.token(agent), SIGNED),
                409,
                "conflict",
                "overridden already");
    }

    @Test
    void driftIsRevertedByTheAgentAndApprovedByRisk() throws Exception {
        String risk = Deals.email(desk.member(deal, "risk"));
        String first = "/drifts/" + drifts.unresolved(workspace).get(0).id();
        String second = "/drifts/" + drifts.unresolved(workspace).get(1).id();

        assertProblem(decide(first, "approve", agent, SIGNED), 403, "denied", "");
        assertThat(decide(first, "revert", agent, SIGNED).text("status")).isEqualTo("reverted");
        assertThat(decide(second, "approve", risk, SIGNED).text("status")).isEqualTo("approved");
    }

    @Test
    void anInvestorSeesDriftWithoutItsReasons() throws Exception {
        String investor = Deals.email(desk.member(deal, "investor"));
        String item = "/drifts/" + drifts.unresolved(workspace).getFirst().id();
        decide(item, "override", agent, SIGNED);

        Answer all = web.get("/drifts?workspaceId=" + workspace + "&status=overridden", investor);
        JsonNode seen = all.body().path("items").get(0);

        assertThat(seen.path("status").asString()).isEqualTo("overridden");
        assertThat(seen.path("decided").path("reason").isNull()).isTrue();
        assertProblem(web.get(item, investor), 403, "denied", "drift:viewFull");
        assertProblem(decide(item, "override", investor, SIGNED), 403, "denied", "");
    }

    @Test
    void theGraphIsBuiltAndWalked() throws Exception {
        Answer graph = web.post("/graph/" + workspace + "/recompute", agent, "");
        String node = graph.body().path("nodes").get(0).path("id").asString();

        assertThat(graph.status()).isEqualTo(200);
        assertThat(web.get("/graph/" + workspace, agent).body()).isEqualTo(graph.body());
        assertThat(graph.body().path("integrity").asInt()).isBetween(0, 100);
        assertThat(web.get("/graph/nodes/" + node, agent).text("workspaceId")).isEqualTo(workspace);
        assertThat(web.get("/graph/nodes/" + node + "/connected", agent).body().isArray()).isTrue();
        String investor = Deals.email(desk.member(deal, "investor"));
        assertProblem(
                web.post("/graph/" + workspace + "/recompute", investor, ""), 403, "denied", "");
    }

    @Test
    void theRecordIsPublishedOnceItsGateIsOpen() throws Exception {
        String record = "/golden-records/" + workspace;
        assertThat(web.get(record, agent).text("status")).isEqualTo("IN_REVIEW");
        assertProblem(web.post(record + "/publish", agent, SIGNED), 409, "conflict", "HIGH drift");
        settleDrift();

        Answer published = web.post(record + "/publish", agent, SIGNED);
        Answer again = web.post(record + "/publish", agent, SIGNED);

        assertThat(published.status()).isEqualTo(200);
        assertThat(published.body().path("version").asInt()).isEqualTo(1);
        assertThat(again.body()).isEqualTo(published.body());
        Answer ready = web.get(record, agent);
        assertThat(ready.text("status")).isEqualTo("READY");
        assertThat(ready.text("contentHash")).isEqualTo(published.text("contentHash"));
        assertThat(ready.body().path("record").path("deal").isObject()).isTrue();
        assertThat(web.get(record + "/versions", agent).body().path("total").asInt()).isEqualTo(1);
        assertThat(web.get(record + "/difference?from=1", agent).body()).isEmpty();
        assertProblem(web.get(record + "/difference?from=1&to=7", agent), 404, "not-found", "7");
        assertProblem(web.post(record + "/publish", agent, "{}"), 400, "invalid", "reason");
    }

    @Test
    void whoMayExportGetsTheRecord() throws Exception {
        String legal = Deals.email(desk.member(deal, "legal"));
        String path = "/golden-records/" + workspace + "/export";

        assertThat(web.post(path, agent, "").body().path("deal").isObject()).isTrue();
        assertThat(web.post(path + "?format=csv", agent, "").raw()).startsWith("path,name,kind,");
        assertProblem(
                web.post(path + "?format=fpml", agent, ""), 409, "conflict", "parties[borrower]");
        assertProblem(web.post(path + "?format=xls", agent, ""), 400, "invalid", "xls");
        assertProblem(web.post(path, legal, ""), 403, "denied", "golden:export");
    }

    @Test
    void aConnectorShowsWhetherItIsConfiguredAndItsLastDelivery() throws Exception {
        publish();

        Answer connectors = web.get("/connectors?workspaceId=" + workspace, agent);

        assertThat(connectors.body()).hasSize(4);
        assertThat(connectors.body().get(0).path("system").asString()).isEqualTo("loaniq");
        assertThat(connectors.body().get(0).path("configured").asBoolean()).isTrue();
        assertThat(connectors.body().get(0).path("lastDelivery").path("state").asString())
                .isEqualTo("pending");
        assertThat(connectors.body().get(1).path("configured").asBoolean()).isFalse();
        assertThat(connectors.body().get(1).path("lastDelivery").isNull()).isTrue();
        Answer preview = web.get("/connectors/finastra/preview?workspaceId=" + workspace, agent);
        assertThat(preview.text("text")).contains(workspace);
        assertThat(preview.body().path("problems")).isEmpty();
        assertProblem(
                web.get("/connectors/murex/preview?workspaceId=" + workspace, agent),
                400,
                "invalid",
                "murex");
    }

    @ParameterizedTest
    @ValueSource(strings = {"FAILED", "REJECTED"})
    void aDeliveryThatCameToNothingIsReplayedUnderItsKey(String state) throws Exception {
        publish();
        Answer before = web.get("/deliveries?workspaceId=" + workspace, agent);
        String id = before.body().path("items").get(0).path("id").asString();
        settle(id, state);

        Answer replayed = web.post("/deliveries/" + id + "/replay", agent, "");

        assertThat(replayed.status()).isEqualTo(200);
        assertThat(replayed.text("state")).isEqualTo("pending");
        assertThat(replayed.body().path("settledAt").isNull()).isTrue();
        assertThat(replayed.text("idempotencyKey"))
                .isEqualTo(before.body().path("items").get(0).path("idempotencyKey").asString());
        String risk = Deals.email(desk.member(deal, "risk"));
        assertProblem(
                web.post("/deliveries/" + id + "/replay", risk, ""),
                403,
                "denied",
                "golden:publish");
    }

    @Test
    void aDeliveryThatArrivedOrIsOutdatedIsNotReplayed() throws Exception {
        publish();
        String first = onlyDelivery();
        settle(first, "ACKNOWLEDGED");
        assertProblem(
                web.post("/deliveries/" + first + "/replay", agent, ""),
                409,
                "conflict",
                "acknowledged");

        settle(first, "FAILED");
        desk.set(deal, "Interest Cover", "3.51");
        publish();

        assertProblem(
                web.post("/deliveries/" + first + "/replay", agent, ""), 409, "conflict", "newer");
        assertProblem(
                web.post("/deliveries/nowhere/replay", agent, ""), 404, "not-found", "nowhere");
    }

    @Test
    void toAStrangerNothingIsThere() throws Exception {
        publish();
        String stranger = Deals.email(deals.person());
        String drift = drifts.items(workspace).getFirst().id();

        for (String path :
                new String[] {
                    "/drifts?workspaceId=" + workspace,
                    "/drifts/" + drift,
                    "/graph/" + workspace,
                    "/golden-records/" + workspace,
                    "/golden-records/" + workspace + "/versions",
                    "/golden-records/" + workspace + "/difference?from=1",
                    "/connectors?workspaceId=" + workspace,
                    "/connectors/loaniq/preview?workspaceId=" + workspace,
                    "/deliveries?workspaceId=" + workspace
                }) {
            assertProblem(web.get(path, stranger), 404, "not-found", "");
        }
        for (String path :
                new String[] {
                    "/drifts/" + drift + "/override",
                    "/graph/" + workspace + "/recompute",
                    "/golden-records/" + workspace + "/publish",
                    "/golden-records/" + workspace + "/export",
                    "/deliveries/" + onlyDelivery() + "/replay"
                }) {
            assertProblem(web.post(path, stranger, SIGNED), 404, "not-found", "");
        }
    }

    private DriftItem ofMargin() {
        return drifts.unresolved(workspace).stream()
                .filter(item -> item.title().contains("Margin"))
                .findFirst()
                .orElseThrow();
    }

    /// As somebody does who looked at it just before.
    private Answer decide(String item, String how, String email, String why) throws Exception {
        String seen = web.get(item, agent).header("ETag");
        return web.matching(seen, "POST", item + "/" + how, web.token(email), why);
    }

    private void publish() throws Exception {
        settleDrift();
        assertThat(web.post("/golden-records/" + workspace + "/publish", agent, SIGNED).status())
                .isEqualTo(200);
    }

    private void settleDrift() {
        drifts.unresolved(workspace)
                .forEach(
                        item ->
                                drifts.override(
                                        SeenDrift.asItStands(item.id()),
                                        "Signed",
                                        null,
                                        deal.agent()));
    }

    private String onlyDelivery() throws Exception {
        Answer all = web.get("/deliveries?workspaceId=" + workspace, agent);
        assertThat(all.body().path("total").asInt()).isEqualTo(1);
        return all.body().path("items").get(0).path("id").asString();
    }

    /// As the push leaves it.
    private void settle(String delivery, String state) {
        jdbc.sql(
                        """
                        update deliveries
                           set state = :state, settled_at = now(), next_attempt_at = null
                         where id = :id
                        """)
                .param("state", state)
                .param("id", delivery)
                .update();
    }
}
