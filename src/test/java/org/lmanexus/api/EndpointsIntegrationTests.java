package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lmanexus.api.Cast.Player;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.identity.SignIns;
import org.lmanexus.identity.SignIns.Client;
import org.lmanexus.identity.SignIns.Opened;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.TestDeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Behaviours 5 and 6: every endpoint against everybody, by the published role matrix.
@WebTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointsIntegrationTests {

    private static final Set<Integer> SHUT = Set.of(401, 403, 404);

    private static final String NEVER_SEEN = "\"999\"";

    /// A mark for agent, legal, risk, investor, and for what an administrator adds.
    private static final Map<String, String> MATRIX =
            Map.ofEntries(
                    Map.entry("workspace:invite", "x---x"),
                    Map.entry("workspace:changeRole", "x---x"),
                    Map.entry("workspace:removeMember", "x---x"),
                    Map.entry("workspace:admin", "x---x"),
                    Map.entry("draft:editText", "xx---"),
                    Map.entry("draft:addClause", "xx---"),
                    Map.entry("draft:deleteClause", "x----"),
                    Map.entry("draft:lockSection", "x---x"),
                    Map.entry("variable:bind", "xx---"),
                    Map.entry("variable:edit", "xx---"),
                    Map.entry("graph:sync", "xx---"),
                    Map.entry("graph:view", "xxxx-"),
                    Map.entry("drift:view", "xxxx-"),
                    Map.entry("drift:viewFull", "xxx--"),
                    Map.entry("drift:overrideBaseline", "x----"),
                    Map.entry("drift:revertDraft", "x----"),
                    Map.entry("drift:approve", "--x--"),
                    Map.entry("recon:upload", "xx---"),
                    Map.entry("recon:applyReject", "xx---"),
                    Map.entry("golden:export", "x-x--"),
                    Map.entry("golden:publish", "x----"),
                    Map.entry("audit:viewFull", "xxx--"),
                    Map.entry("audit:viewLimited", "---x-"),
                    Map.entry("audit:export", "x-x--"),
                    Map.entry("create", "x----"));

    private final Deals deals;
    private final Cast cast;
    private final Web web;
    private final AuditEvents audit;
    private final SignIns signIns;
    private final RequestMappingHandlerMapping mapped;
    private final Map<String, String> places = new HashMap<>();
    private final Map<String, String> outsiders = new HashMap<>();
    private final List<String> badTokens = new ArrayList<>();
    private List<Player> members = List.of();
    private String workspace = "";

    @Autowired
    EndpointsIntegrationTests(
            Deals deals,
            Cast cast,
            Web web,
            AuditEvents audit,
            SignIns signIns,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping mapped) {
        this.deals = deals;
        this.cast = cast;
        this.web = web;
        this.audit = audit;
        this.signIns = signIns;
        this.mapped = mapped;
    }

    static List<Endpoint> endpoints() {
        return Endpoint.all();
    }

    @BeforeAll
    void aDealAndEverybody(@Autowired JdbcClient jdbc) throws Exception {
        Deal deal = deals.empty();
        workspace = deal.workspaceId();
        String agent = Deals.email(deal.agent());
        web.upload(workspace, "baseline", TestDeal.baseline(), agent);
        published(agent);
        difference(jdbc);
        JsonNode received = web.upload(workspace, "markup", TestDeal.markup(), agent).body();
        places.put("workspaceId", workspace);
        places.put("sessionId", received.path("sessionId").asString());
        places.put("itemId", first("/reconciliations/sessions/{sessionId}/items", agent));
        places.put("clauseId", first("/workspaces/{workspaceId}/clauses", agent));
        places.put("variableId", first("/workspaces/{workspaceId}/variables", agent));
        places.put("covenantId", first("/workspaces/{workspaceId}/covenants", agent));
        places.put("memberId", cast.spareMember(deal));
        places.put("email", Deals.email(deals.person()));
        places.put("eventId", audit.list(AuditFilter.ofWorkspace(workspace), 0, 1).getFirst().id());
        drift(agent);
        places.put("version", "0");
        places.put("system", "loaniq");
        places.put("name", "golden-record-refresh");
        members = cast.members(deal);
        outsiders.put("pending", cast.tokenOf(deal, "pending"));
        outsiders.put("removed", cast.tokenOf(deal, "removed"));
        outsiders.put("outsider", web.token(Deals.email(deals.person())));
        badTokens(deal.agent());
    }

    private void published(String agent) throws Exception {
        Answer published =
                web.post(
                        "/golden-records/" + workspace + "/publish",
                        agent,
                        "{\"reason\": \"Signed\"}");
        assertThat(published.status()).as(published.raw()).isEqualTo(200);
        places.put("deliveryId", firstItem("/deliveries?workspaceId=" + workspace, agent));
        places.put(
                "nodeId",
                web.get("/graph/" + workspace, agent)
                        .body()
                        .path("nodes")
                        .get(0)
                        .path("id")
                        .asString());
    }

    private void difference(JdbcClient jdbc) {
        places.put("differenceId", "difference");
        jdbc.sql(
                        """
                        insert into sync_differences (
                            id, workspace_id, system, delivery_id, path, delivered, held, state,
                            found_at, seen_at)
                        select 'difference', workspace_id, system, id, 'deal', '1', '2', 'GONE',
                               now(), now()
                          from deliveries
                         where id = :id
                        """)
                .param("id", places.get("deliveryId"))
                .update();
    }

    private void drift(String agent) throws Exception {
        JsonNode variable =
                web.get("/workspaces/" + workspace + "/variables", agent)
                        .body()
                        .path("items")
                        .valueStream()
                        .filter(one -> one.path("label").asString().equals("Margin"))
                        .findFirst()
                        .orElseThrow();
        Answer edited =
                web.matching(
                        variable.path("version").asLong(),
                        "PATCH",
                        "/drafts/variables/" + variable.path("id").asString(),
                        agent,
                        """
                        {"value": "3.25", "unit": "%", "reason": "Agreed"}
                        """);
        assertThat(edited.status()).as(edited.raw()).isEqualTo(200);
        places.put("driftId", firstItem("/drifts?workspaceId=" + workspace, agent));
    }

    private String firstItem(String path, String email) throws Exception {
        return web.get(path, email).body().path("items").get(0).path("id").asString();
    }

    private void badTokens(Actor agent) throws Exception {
        Client here = new Client("127.0.0.1", "test");
        Opened running = signIns.signIn(Deals.email(agent), Deals.PASSWORD, here);
        Opened ended = signIns.signIn(Deals.email(agent), Deals.PASSWORD, here);
        signIns.signOut(agent, ended.sessionId());
        String token = running.accessToken();
        badTokens.add("");
        badTokens.add(cast.expired(token));
        badTokens.add(running.refreshToken());
        badTokens.add(ended.accessToken());
        badTokens.add(token.substring(0, token.length() - 4) + "AAAA");
    }

    @Test
    void everyEndpointHasARow() {
        Set<String> served = new HashSet<>();
        mapped.getHandlerMethods()
                .forEach(
                        (info, method) ->
                                info.getPatternValues().stream()
                                        .filter(path -> path.startsWith("/api/"))
                                        .filter(path -> !path.endsWith(".yaml"))
                                        .forEach(
                                                path ->
                                                        info.getMethodsCondition()
                                                                .getMethods()
                                                                .forEach(
                                                                        verb ->
                                                                                served.add(
                                                                                        verb + " "
                                                                                                + path))));

        assertThat(served)
                .as("give each endpoint a row in api/endpoints.txt")
                .containsExactlyInAnyOrderElementsOf(
                        endpoints().stream().map(Endpoint::mapping).toList());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void behaviour5ARoleMayCallWhatTheMatrixMarksAndARefusalChangesNothing(Endpoint row)
            throws Exception {
        long before = audit.count(AuditFilter.ofWorkspace(workspace));
        for (Player member : members) {
            if (!allowed(row, member)) {
                assertThat(call(row, member.token()).status())
                        .as("%s by %s", row, member)
                        .isEqualTo(row.who().equals("invited") ? 404 : 403);
            }
        }
        assertThat(audit.count(AuditFilter.ofWorkspace(workspace))).isEqualTo(before);
        for (Player member : members) {
            if (allowed(row, member) && MATRIX.containsKey(row.who().split("\\|")[0])) {
                Answer answer = call(row, member.token());
                assertThat(SHUT)
                        .as("%s by %s: %s", row, member, answer.raw())
                        .doesNotContain(answer.status());
                assertThat(answer.status()).as(answer.raw()).isLessThan(500);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void behaviour6WhoIsNoActiveMemberFindsNothingThere(Endpoint row) throws Exception {
        for (Map.Entry<String, String> outsider : outsiders.entrySet()) {
            if (row.path().contains("{workspaceId}") && !row.who().equals("invited")
                    || row.path()
                            .matches(
                                    ".*\\{(clause|variable|item|event|drift|node|delivery|difference)Id}.*")) {
                Answer answer = call(row, outsider.getValue());
                assertThat(answer.status())
                        .as("%s by %s: %s", row, outsider.getKey(), answer.raw())
                        .isEqualTo(404);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void whoHasNoGoodTokenGetsNoFurther(Endpoint row) throws Exception {
        if (row.who().equals("open")) {
            assertThat(call(row, "").status()).isEqualTo(400);
            return;
        }
        for (String token : badTokens) {
            Answer answer = call(row, token);
            assertThat(answer.status()).as("%s: %s", row, answer.raw()).isEqualTo(401);
            assertThat(answer.text("code")).isEqualTo("unauthenticated");
            assertThat(answer.header("WWW-Authenticate")).isEqualTo("Bearer");
        }
    }

    private static boolean allowed(Endpoint row, Player member) {
        if (row.who().equals("open") || row.who().equals("self")) {
            return true;
        }
        return Arrays.stream(row.who().split("\\|"))
                .map(permission -> MATRIX.getOrDefault(permission, "-----"))
                .anyMatch(
                        marks ->
                                marks.charAt(member.role().ordinal()) == 'x'
                                        || member.admin() && marks.charAt(4) == 'x');
    }

    private Answer call(Endpoint row, String token) throws Exception {
        Endpoint filled = row.at(places);
        String sent = token.isEmpty() ? null : token;
        if (sent != null
                && row.who().matches("(draft|variable|drift):.*")
                && !row.path().contains("lock")) {
            String body = filled.body().equals("-") ? null : filled.body();
            return web.matching(NEVER_SEEN, filled.method(), filled.path(), sent, body);
        }
        return switch (filled.body()) {
            case "-" -> web.send(filled.method(), filled.path(), sent, null);
            case "multipart" -> web.sendForm(filled.path(), sent, Map.of());
            default -> web.send(filled.method(), filled.path(), sent, filled.body());
        };
    }

    private String first(String path, String email) throws Exception {
        Endpoint row = new Endpoint("GET", path, "", "-").at(places);
        return firstItem(row.path(), email);
    }
}
