package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lmanexus.api.OpenApi.Operation;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.kernel.Actor;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.TestDeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.NullNode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Sends what the OpenAPI document gives as examples to the running server, with ids of things that
/// are there in place of the document's.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExamplesIntegrationTests extends ApiTest {

    private static final Pattern STATUS = Pattern.compile("\\b4\\d\\d\\b");
    private static final String BASE = "/api/v1";

    private static final String DIFFERENCE =
            """
            insert into sync_differences (
                id, workspace_id, system, delivery_id, path, delivered, held, state, found_at, seen_at)
            select 'difference', workspace_id, system, id, 'deal', '1', '2', 'OPEN', now(), now()
              from deliveries
             limit 1
            """;

    @Autowired private Cast cast;

    private final Map<String, Deque<String>> things = new HashMap<>();
    private Deal deal = new Deal("", new Actor("", ""));
    private OpenApi api = new OpenApi(NullNode.instance);
    private String agent = "";
    private String risk = "";

    @BeforeAll
    void aDealWithSomeOfEach(@Autowired JdbcClient jdbc) throws Exception {
        deal = deals.empty();
        agent = Deals.email(deal.agent());
        risk = Deals.email(desk.member(deal, "risk"));
        String workspace = deal.workspaceId();
        things.put("workspaceId", new ArrayDeque<>(List.of(workspace)));
        web.upload(workspace, "baseline", TestDeal.baseline(), agent);
        web.post("/golden-records/" + workspace + "/publish", agent, "{\"reason\": \"Signed\"}");
        String session =
                web.upload(workspace, "markup", TestDeal.markup(), agent).text("sessionId");
        things.put("sessionId", new ArrayDeque<>(List.of(session)));
        moveTerms("/workspaces/" + workspace + "/variables");
        things.put("itemId", ids("/reconciliations/sessions/" + session + "/items", "/items"));
        things.put("clauseId", ids("/workspaces/" + workspace + "/clauses", "/items"));
        things.put("variableId", ids("/workspaces/" + workspace + "/variables", "/items"));
        things.put("covenantId", ids("/workspaces/" + workspace + "/covenants", "/items"));
        things.put("driftId", ids("/drifts?workspaceId=" + workspace, "/items"));
        things.put("nodeId", ids("/graph/" + workspace, "/nodes"));
        things.put("deliveryId", ids("/deliveries?workspaceId=" + workspace, "/items"));
        jdbc.sql(DIFFERENCE).update();
        things.put("differenceId", new ArrayDeque<>(List.of("difference")));
        things.put("eventId", ids("/audit/events?workspaceId=" + workspace, "/items"));
        things.put(
                "memberId",
                new ArrayDeque<>(List.of(cast.spareMember(deal), cast.spareMember(deal))));
        things.put("actorId", new ArrayDeque<>(List.of(deal.agent().userId())));
        things.put("targetId", new ArrayDeque<>(List.of(workspace)));
        api = new OpenApi(web.get("/openapi", agent).body());
    }

    @Test
    void everyOperationHasExamplesOfAllThatItTakes() {
        for (Operation operation : api.operations()) {
            assertThat(operation.node().path("parameters"))
                    .as(operation.name())
                    .allMatch(parameter -> parameter.has("example"));
            if (!operation.body().isMissingNode()) {
                assertThat(example(operation).isMissingNode()).as(operation.name()).isFalse();
            }
        }
    }

    @Test
    void everyExampleIsAnsweredWellOrAsItsOperationSays() throws Exception {
        List<String> well = new ArrayList<>();
        List<Operation> inOrder =
                api.operations().stream()
                        .sorted(Comparator.comparingInt(ExamplesIntegrationTests::turn))
                        .toList();
        for (Operation operation : inOrder) {
            Answer answer = send(operation);
            String documented = operation.node().path("description").asString("");
            if (answer.status() < 400) {
                well.add(operation.name());
            } else {
                assertThat(STATUS.matcher(documented).results().map(MatchResult::group))
                        .as("%s: %s", operation.name(), answer.raw())
                        .contains(String.valueOf(answer.status()));
            }
        }
        // Nothing is on a schedule here that could be paused or resumed
        assertThat(well).hasSizeGreaterThan(api.operations().size() - 10);
    }

    /// What ends something comes last.
    private static int turn(Operation operation) {
        String path = operation.path();
        if (path.endsWith("/archive")) {
            return 4;
        }
        if (path.endsWith("/restore")) {
            return 5;
        }
        return switch (operation.method()) {
            case "GET" -> 1;
            case "DELETE" -> 3;
            default -> 2;
        };
    }

    private Answer send(Operation operation) throws Exception {
        Sender sender = sender(operation);
        String path = filled(operation, sender);
        if (operation.path().endsWith("/files")) {
            return web.sendForm(
                    path, sender.token(), Map.of("markup.docx", TestDeal.competingMarkup()));
        }
        JsonNode example = example(operation);
        String body = example.isMissingNode() ? null : real(example.toString(), sender);
        return operation.parameters("header").contains("If-Match")
                ? web.matching(seen(path), operation.method(), path, sender.token(), body)
                : web.send(operation.method(), path, sender.token(), body);
    }

    /// Who may: a new person for what ends his session.
    private Sender sender(Operation operation) throws Exception {
        String path = operation.path().substring(BASE.length());
        if (path.startsWith("/auth/") && !operation.method().equals("GET")) {
            return stranger();
        }
        if (path.startsWith("/invitations/")) {
            Sender invited = stranger();
            web.post(
                    "/workspaces/" + deal.workspaceId() + "/members",
                    agent,
                    "{\"email\": \"%s\", \"role\": \"legal\"}".formatted(invited.email()));
            return invited;
        }
        String email = path.endsWith("/approve") ? risk : agent;
        return new Sender(email, web.token(email), "", "");
    }

    private Sender stranger() throws Exception {
        String email = Deals.email(deals.person());
        JsonNode opened =
                web.open(
                                "/auth/login",
                                "{\"email\": \"%s\", \"password\": \"%s\"}"
                                        .formatted(email, Deals.PASSWORD))
                        .body();
        return new Sender(
                email,
                opened.path("accessToken").asString(),
                opened.path("refreshToken").asString(),
                opened.path("sessionId").asString());
    }

    private String filled(Operation operation, Sender sender) {
        String path = operation.path().substring(BASE.length());
        List<String> query = new ArrayList<>();
        for (JsonNode parameter : operation.node().path("parameters")) {
            String name = parameter.path("name").asString();
            String value =
                    operation.path().contains("/auth/sessions/")
                            ? sender.sessionId()
                            : thing(name).orElse(parameter.path("example").asString());
            switch (parameter.path("in").asString()) {
                case "path" -> path = path.replace("{" + name + "}", value);
                case "query" -> query.add(name + "=" + value.replace(" ", "%20"));
                default -> {}
            }
        }
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    /// The next of its kind, so that no two examples work on one thing while there are others.
    private Optional<String> thing(String name) {
        Deque<String> all = things.get(name);
        if (all == null || all.isEmpty()) {
            return Optional.empty();
        }
        String next = all.removeFirst();
        all.addLast(next);
        return Optional.of(next);
    }

    private String real(String body, Sender sender) {
        String filled =
                body.replace("ada@bank.example", sender.email())
                        .replace("grace@lawfirm.example", Deals.email(deals.person()))
                        .replace("four words of one's own", Deals.PASSWORD)
                        .replaceAll(
                                "eyJhbGciOiJIUzUxMiJ9[^\"]*",
                                Matcher.quoteReplacement(sender.refreshToken()));
        return filled.contains("cm5deal0000000000000000cls")
                ? filled.replace("cm5deal0000000000000000cls", thing("clauseId").orElseThrow())
                : filled;
    }

    /// The entity tag of what a path works on.
    private String seen(String path) throws Exception {
        String bare = path.replaceAll("\\?.*", "");
        String tag = web.get(bare, agent).header("ETag");
        return tag.isEmpty()
                ? web.get(bare.substring(0, bare.lastIndexOf('/')), agent).header("ETag")
                : tag;
    }

    private static JsonNode example(Operation operation) {
        return operation
                .node()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("example");
    }

    private void moveTerms(String variables) throws Exception {
        Map<String, String> moved =
                Map.of("percentage", "3.25", "money", "600000000", "ratio", "4.40");
        for (JsonNode variable : web.get(variables, agent).body().path("items")) {
            String value = moved.get(variable.path("kind").asString(""));
            if (value != null) {
                desk.set(deal, variable.path("label").asString(), value);
            }
        }
    }

    private Deque<String> ids(String path, String at) throws Exception {
        Stream<JsonNode> found = web.get(path, agent).body().at(at).valueStream();
        return new ArrayDeque<>(found.map(one -> one.path("id").asString()).toList());
    }

    /// @param refreshToken empty for a member of the deal
    private record Sender(String email, String token, String refreshToken, String sessionId) {}
}
