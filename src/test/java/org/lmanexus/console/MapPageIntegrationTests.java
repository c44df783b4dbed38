package org.lmanexus.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.support.AgreementBuilder.percentage;

import com.jayway.jsonpath.JsonPath;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.DependencyGraph.Node;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.AgreementBuilder;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/// The impact map, as a drawing and as a table.
@ConsoleTest
class MapPageIntegrationTests {

    private static final String HOSTILE = "<script>alert(1)</script>";

    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Agreements agreements;
    @Autowired private Graphs graphs;
    @Autowired private Environment environment;

    private String port = "";
    private Deal deal = new Deal("", new Actor("", ""));
    private Reader agent = new Reader("");

    @BeforeEach
    void anAgentWithAnAgreement() throws Exception {
        port = environment.getRequiredProperty("local.server.port");
        deal = deals.agreed();
        graphs.refresh(deal.workspaceId());
        agent = Reader.signedIn(port, Deals.email(deal.agent()));
    }

    @AfterEach
    void home() {
        agent.close();
    }

    private String page() {
        return "/deals/" + deal.workspaceId() + "/map";
    }

    private Node node(String label) {
        return graphs.get(deal.workspaceId()).nodes().stream()
                .filter(each -> each.label().equals(label))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theMapShowsTheScoreAndEachFindingWithItsPlaceAndItsRemedy() throws Exception {
        desk.set(deal, "Margin", "9.75");
        DependencyGraph graph = graphs.get(deal.workspaceId());

        String map = agent.get(page()).body();

        assertThat(map)
                .contains("Integrity " + graph.integrity() + " of 100", "What takes from it")
                .contains("Findings (" + graph.findings().size() + ")")
                .contains("/webjars/cytoscape/");
    }

    @Test
    void everyTermHasAPlaceOfItsOwnInItsChapter() throws Exception {
        String data =
                agent.send(
                                HttpRequest.newBuilder(agent.at(page() + "/data"))
                                        .header("Accept", "application/json"))
                        .body();

        List<Map<String, Object>> spots = JsonPath.read(data, "$.spots");
        assertThat(spots).hasSize(graphs.get(deal.workspaceId()).nodes().size());
        assertThat(spots)
                .extracting(spot -> spot.get("x") + " " + spot.get("y"))
                .doesNotHaveDuplicates();
        assertThat(JsonPath.<List<String>>read(data, "$.spots[?(@.label=='Margin')].chapter"))
                .contains("7");
        assertThat(data).doesNotContain("token");
    }

    @Test
    void aNodeIsShownWithWhatItTouches() throws Exception {
        Node margin = node("Margin");

        String beside = agent.get(page() + "/nodes/" + margin.id()).body();

        assertThat(beside)
                .doesNotContain("<html")
                .contains("Changing it touches", "Depends on", "Used directly by", "7.1 Margin")
                .contains("/agreement?clause=" + margin.clauseId());
        assertThat(agent.get(page() + "?node=" + margin.id()).body())
                .contains("data-of=\"" + margin.id() + "\"");
    }

    @Test
    void theTableSaysTheSameWithoutADrawing() throws Exception {
        desk.set(deal, "Margin", "9.75");

        String table = agent.get(page() + "/table").body();

        assertThat(table).contains("▲ drifts", "Leverage", "21.2 Financial condition");
        assertThat(table).doesNotContain("cytoscape.min.js");
        assertThat(agent.get(page() + "/table?find=floor").body())
                .contains(">Margin floor</a>")
                .doesNotContain(">Interest Cover</a></td>");
    }

    @Test
    void nothingOfAnotherDealIsReachedFromHere() throws Exception {
        Deal other = deals.agreed();
        graphs.refresh(other.workspaceId());
        String node = graphs.get(other.workspaceId()).nodes().getFirst().id();

        assertThat(agent.get(page() + "/nodes/" + node).statusCode()).isEqualTo(404);
        assertThat(agent.get("/deals/" + other.workspaceId() + "/map/data").statusCode())
                .isEqualTo(404);
    }

    @Test
    void whoMayNotBuildItAnewIsNotOfferedThat() throws Exception {
        try (Reader investor = Reader.signedIn(port, Deals.email(desk.member(deal, "investor")))) {
            HttpResponse<String> refused = investor.submit(page(), page() + "/recompute", Map.of());

            assertThat(investor.get(page()).body()).doesNotContain("Build it anew");
            assertThat(refused.statusCode()).isEqualTo(403);
        }
        assertThat(agent.submit(page(), page() + "/recompute", Map.of()).statusCode())
                .isEqualTo(302);
    }

    @Test
    void markupInATermIsWordsToTheReader() throws Exception {
        Deal hostile = deals.empty();
        agreements.importBaseline(
                hostile.workspaceId(),
                new AgreementBuilder()
                        .clause("7.1", "Margin" + HOSTILE, ClauseType.FINANCIAL, "A rate of 2%.")
                        .variable("Margin" + HOSTILE, percentage("2"), "2%")
                        .build(),
                Deals.source("hostile"),
                hostile.agent());
        graphs.refresh(hostile.workspaceId());
        try (Reader reader = Reader.signedIn(port, Deals.email(hostile.agent()))) {
            String table = reader.get("/deals/" + hostile.workspaceId() + "/map/table").body();

            assertThat(table)
                    .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void aDealWithoutTermsSaysWhatToDo() throws Exception {
        Deal empty = deals.empty();
        try (Reader reader = Reader.signedIn(port, Deals.email(empty.agent()))) {
            assertThat(reader.get("/deals/" + empty.workspaceId() + "/map").body())
                    .contains("There is nothing to map yet");
        }
    }
}
