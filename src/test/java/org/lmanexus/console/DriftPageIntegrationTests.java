package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftItem.Status;
import org.lmanexus.drift.Drifts;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.net.http.HttpResponse;
import java.util.Map;

/// Drift on its board.
@ConsoleTest
class DriftPageIntegrationTests {

    private static final String REASON = "reason";
    private static final String VERSION = "version";

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Drifts drifts;
    @Autowired private Environment environment;

    private Deal deal = new Deal("", new Actor("", ""));
    private String board = "";
    private Reader agent = new Reader("");

    @BeforeEach
    void aMarginThatDrifts() throws Exception {
        deal = deals.agreed();
        board = "/deals/" + deal.workspaceId() + "/drift";
        desk.set(deal, "Margin", "3.25");
        agent = reader(deal.agent());
    }

    @AfterEach
    void home() {
        agent.close();
    }

    @Test
    void anItemShowsBothValuesWhoChangedItAndWhomItServes() throws Exception {
        assertThat(agent.get(board).body())
                .contains("2.75%", "3.25%", deal.agent().name(), "favours the lender");
    }

    @Test
    void aDecisionIsTakenOnceAndTheSecondIsTold() throws Exception {
        DriftItem seen = item();
        HttpResponse<String> first = decide(agent, seen, "OVERRIDE");
        HttpResponse<String> second = decide(agent, seen, "REVERT");

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body())
                .containsPattern("Approved before</span><p[^>]*>2\\.75")
                .containsPattern("Approved</span><p[^>]*>3\\.25");
        assertThat(second.statusCode()).isIn(409, 412);
        assertThat(drifts.get(seen.id()).status()).isEqualTo(Status.OVERRIDDEN);
        assertThat(deals.variable(deal, "Margin").baselineValue()).isEqualTo("3.25");
    }

    @Test
    void aDecisionWithoutAReasonIsRefusedInPlace() throws Exception {
        HttpResponse<String> refused =
                agent.submit(
                        board,
                        board + "/" + item().id() + "/OVERRIDE",
                        Map.of(VERSION, String.valueOf(item().version()), REASON, ""));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(item().status()).isEqualTo(Status.UNRESOLVED);
    }

    @Test
    void anInvestorSeesThatATermDriftsAndDecidesNothing() throws Exception {
        DriftItem seen = item();
        try (Reader investor = reader(desk.member(deal, "investor"))) {
            assertThat(investor.get(board).body())
                    .contains("3.25")
                    .doesNotContain("Override baseline", "large-change");
            assertThat(decide(investor, seen, "APPROVE").statusCode()).isEqualTo(403);
        }
    }

    private DriftItem item() {
        return drifts.unresolved(deal.workspaceId()).getFirst();
    }

    private HttpResponse<String> decide(Reader who, DriftItem item, String act) throws Exception {
        return who.submit(
                board,
                board + "/" + item.id() + "/" + act,
                Map.of(VERSION, String.valueOf(item.version()), REASON, "Agreed"));
    }

    private Reader reader(Actor who) throws Exception {
        return Reader.signedIn(
                environment.getRequiredProperty("local.server.port"), Deals.email(who));
    }
}
