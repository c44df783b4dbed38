package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.net.http.HttpResponse;
import java.util.Map;

/// Deliveries as the deal's people see them, and try them again.
@ConsoleTest
class ConnectorsPageIntegrationTests {

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private GoldenRecords records;
    @Autowired private Deliveries deliveries;
    @Autowired private JdbcClient jdbc;
    @Autowired private Environment environment;

    private String port = "";
    private Deal deal = new Deal("", new Actor("", ""));
    private String page = "";
    private Reader agent = new Reader("");

    @BeforeEach
    void anAgentAtHisDeal() throws Exception {
        port = environment.getRequiredProperty("local.server.port");
        deal = deals.agreed();
        page = "/deals/" + deal.workspaceId() + "/connectors";
        agent = Reader.signedIn(port, Deals.email(deal.agent()));
    }

    @AfterEach
    void home() {
        agent.close();
    }

    private Delivery refused(String why) {
        records.publish(deal.workspaceId(), "Signing", null, deal.agent());
        Delivery delivery = deliveries.ofWorkspace(deal.workspaceId()).getFirst();
        jdbc.sql(
                        """
                        update deliveries
                           set state = 'REJECTED', error = :why, settled_at = created_at
                         where id = :id
                        """)
                .param("why", why)
                .param("id", delivery.id())
                .update();
        return delivery;
    }

    @Test
    void beforeTheFirstVersionItSaysWhatToDo() throws Exception {
        assertThat(agent.get(page).body())
                .contains(
                        "Nothing was delivered yet",
                        "No difference is known",
                        "nexus.connector.allvue.host",
                        "nexus.connector.finastra.url");
    }

    @Test
    void whatASystemRefusedIsShownAsTextAndTriedAgain() throws Exception {
        Delivery delivery = refused("no such lender: " + People.HOSTILE);
        assertThat(agent.get(page + "?system=loaniq").body())
                .contains(
                        "Rejected", "&lt;script&gt;alert(1)", delivery.idempotencyKey(), "Try now")
                .doesNotContain(People.HOSTILE);
        assertThat(agent.get(page + "?system=allvue").body())
                .doesNotContain(delivery.idempotencyKey());

        String again = page + "/deliveries/" + delivery.id() + "/REPLAY";
        assertThat(agent.submit(page, again, Map.of()).body()).contains("Pending");
        String own = page + "/deliveries/" + delivery.id();
        assertThat(agent.get(own).body()).contains("Version 1 to LoanIQ", "Nothing was tried yet");
        assertThat(agent.get(own + "/row").body()).contains("every 3s", "Pending");
        assertThat(agent.submit(page, own + "/CANCEL", Map.of("reason", "Not yet")).body())
                .contains("Cancelled", "Try now");
        assertThat(agent.submit(page, own + "/AGAIN", Map.of("reason", "Once more")).statusCode())
                .isEqualTo(409);

        Deal other = deals.agreed();
        try (Reader stranger = Reader.signedIn(port, Deals.email(other.agent()))) {
            String others = "/deals/" + other.workspaceId() + "/connectors";
            assertThat(
                            stranger.submit(
                                            others,
                                            others + "/deliveries/" + delivery.id() + "/REPLAY",
                                            Map.of())
                                    .statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void allThatFailedAreTriedAgainForOneReason() throws Exception {
        refused("no such lender");
        jdbc.sql("update deliveries set state = 'FAILED' where workspace_id = :id")
                .param("id", deal.workspaceId())
                .update();
        int many = deliveries.ofWorkspace(deal.workspaceId()).size();
        String all = page + "/replay-dead";
        assertThat(agent.get(page).body()).contains("that failed again");
        assertThat(agent.submit(page, all, Map.of("reason", " ")).statusCode()).isEqualTo(400);

        HttpResponse<String> done = agent.submit(page, all, Map.of("reason", "They are up again"));

        assertThat(done.headers().firstValue("Location").orElse("")).endsWith("replayed=" + many);
        assertThat(deliveries.ofWorkspace(deal.workspaceId()))
                .hasSize(many)
                .allMatch(each -> each.state() == Delivery.State.PENDING);
        assertThat(
                        jdbc.sql(
                                        """
                                        select count(*) from audit_events
                                         where workspace_id = :id and reason = 'They are up again'
                                        """)
                                .param("id", deal.workspaceId())
                                .query(Long.class)
                                .single())
                .isEqualTo(many);
        assertThat(agent.get(page).body()).doesNotContain("that failed again");
    }

    @Test
    void whoOnlyExportsLooksAndSendsNothing() throws Exception {
        Delivery delivery = refused("no such lender");
        try (Reader risk = Reader.signedIn(port, Deals.email(desk.member(deal, "risk")))) {
            assertThat(risk.get(page).body()).contains("no such lender").doesNotContain("Try now");
            assertThat(
                            risk.submit(
                                            page,
                                            page + "/deliveries/" + delivery.id() + "/REPLAY",
                                            Map.of())
                                    .statusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void thePayloadIsSeenBeforeItIsSent() throws Exception {
        assertThat(agent.get(page + "/loaniq/preview").body())
                .contains("What LoanIQ would get", "Deal " + deal.agent().userId());
        assertThat(agent.get(page + "/acme/preview").statusCode()).isEqualTo(400);
    }
}
