package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.lmanexus.api.Web.assertProblem;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.TestDeal;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;

/// Lists that grow come in pages, always in the same order.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesIntegrationTests extends ApiTest {

    private String workspace = "";
    private String session = "";
    private String agent = "";

    @BeforeAll
    void aDealWithSomeOfEach() throws Exception {
        Deal deal = deals.empty();
        workspace = deal.workspaceId();
        agent = Deals.email(deal.agent());
        web.upload(workspace, "baseline", TestDeal.baseline(), agent);
        session = web.upload(workspace, "markup", TestDeal.markup(), agent).text("sessionId");
        desk.member(deal, "legal");
        desk.member(deal, "risk");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/workspaces",
                "/auth/sessions",
                "/invitations",
                "/workspaces/{workspace}/clauses",
                "/workspaces/{workspace}/variables",
                "/workspaces/{workspace}/covenants",
                "/workspaces/{workspace}/members",
                "/reconciliations/sessions?workspaceId={workspace}",
                "/reconciliations/sessions/{session}/items",
                "/drifts?workspaceId={workspace}",
                "/deliveries?workspaceId={workspace}",
                "/sync-back/differences?workspaceId={workspace}",
                "/sync-back/tests?workspaceId={workspace}",
                "/golden-records/{workspace}/versions"
            })
    void onePageAfterTheOtherIsTheWholeList(String list) throws Exception {
        String path = list.replace("{workspace}", workspace).replace("{session}", session);
        JsonNode whole = page(path, 0, 500);
        List<JsonNode> read = new ArrayList<>();
        for (int offset = 0; offset < whole.path("total").asInt(); offset += 2) {
            JsonNode page = page(path, offset, 2);
            assertThat(page.path("items").size()).isLessThanOrEqualTo(2);
            assertThat(page.path("total")).isEqualTo(whole.path("total"));
            page.path("items").forEach(read::add);
        }

        assertThat(read).containsExactlyElementsOf(whole.path("items"));
        assertThat(page(path, 100_000, 2).path("items")).isEmpty();
        for (String wrong : List.of("limit=0", "limit=501", "offset=-1")) {
            assertProblem(
                    web.get(with(path, wrong), agent), 400, "invalid", wrong.replaceAll("=.*", ""));
        }
    }

    private JsonNode page(String path, int offset, int limit) throws Exception {
        return web.get(with(path, "offset=%d&limit=%d".formatted(offset, limit)), agent).body();
    }

    private static String with(String path, String query) {
        return path + (path.contains("?") ? "&" : "?") + query;
    }
}
