package org.lmanexus.api;

import static org.assertj.core.api.Assertions.assertThat;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.lmanexus.api.OpenApi.Operation;
import org.lmanexus.api.Web.Answer;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.TestDeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import tools.jackson.databind.JsonNode;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// The published document against the running server: what it says is so, and whatever is sent that
/// it does not allow is refused without a fault.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiIntegrationTests extends ApiTest {

    private static final int TOO_MUCH = 2_050_000;

    @Autowired private JdbcClient jdbc;

    private final Map<String, String> places = new HashMap<>();
    private OpenApi api = new OpenApi(tools.jackson.databind.node.NullNode.instance);
    private String agent = "";

    @BeforeAll
    void aDealWithAllThereIs() throws Exception {
        Deal deal = deals.empty();
        agent = Deals.email(deal.agent());
        String workspace = deal.workspaceId();
        web.upload(workspace, "baseline", TestDeal.baseline(), agent);
        JsonNode received = web.upload(workspace, "markup", TestDeal.markup(), agent).body();
        places.put("workspaceId", workspace);
        places.put("sessionId", received.path("sessionId").asString());
        places.put("itemId", id("/reconciliations/sessions/" + places.get("sessionId") + "/items"));
        places.put("clauseId", id("/workspaces/" + workspace + "/clauses"));
        places.put("variableId", id("/workspaces/" + workspace + "/variables"));
        places.put("covenantId", id("/workspaces/" + workspace + "/covenants"));
        places.put(
                "nodeId",
                web.get("/graph/" + workspace, agent).body().at("/nodes/0/id").asString());
        places.put(
                "eventId",
                web.get("/audit/events?workspaceId=" + workspace, agent)
                        .body()
                        .at("/items/0/id")
                        .asString());
        places.put("version", "0");
        places.put("system", "loaniq");
        places.put("name", "golden-record-refresh");
        places.put("words", "margin");
        desk.set(deal, "Margin", "3.25");
        places.put(
                "driftId",
                web.get("/drifts?workspaceId=" + workspace, agent)
                        .body()
                        .at("/items/0/id")
                        .asString());
        api = new OpenApi(web.get("/openapi", agent).body());
    }

    @AfterAll
    void nobodyIsLockedOut() {
        jdbc.sql("delete from sign_in_attempts").update();
    }

    @Test
    void theDocumentIsOpenApi31AndNamesEveryEndpoint() {
        assertThat(api.document().path("openapi").asString()).startsWith("3.1.");
        assertThat(api.operations().stream().map(Operation::name))
                .containsExactlyInAnyOrderElementsOf(
                        Endpoint.all().stream()
                                .map(Endpoint::mapping)
                                .filter(name -> !name.endsWith("/openapi"))
                                .toList());
    }

    @Test
    void everyOperationSaysWhatItDoesAndEveryReferenceLeadsSomewhere() {
        for (Operation operation : api.operations()) {
            assertThat(operation.node().path("summary").asString(""))
                    .as(operation.name())
                    .endsWith(".");
        }
        assertThat(
                        api.document().findValuesAsString("$ref").stream()
                                .filter(
                                        name ->
                                                api.document()
                                                        .at(name.substring(1))
                                                        .isMissingNode()))
                .isEmpty();
    }

    @Test
    void whatIsReadIsAsTheDocumentSays() throws Exception {
        int compared = 0;
        for (Operation operation : api.operations()) {
            if (operation.method().equals("GET") && !operation.answer().isMissingNode()) {
                Answer answer = web.get(filled(operation, Map.of()), agent);
                assertThat(answer.status())
                        .as("%s: %s", operation.name(), answer.raw())
                        .isIn(200, 404, 409);
                if (answer.status() == 200) {
                    assertThat(api.misfits(operation.name(), operation.answer(), answer.body()))
                            .isEmpty();
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(25);
    }

    @Test
    void noBodyThatTheDocumentForbidsIsAFault() throws Exception {
        for (Operation operation : api.operations()) {
            if (!operation.body().isMissingNode()) {
                for (byte[] body : BadBodies.of(api.resolved(operation.body()))) {
                    assertRefusedWell(operation, filled(operation, Map.of()), body);
                }
            }
        }
        assertThat(web.get("/auth/me", agent).status()).isEqualTo(200);
    }

    @Test
    void noPlaceOrParameterThatTheDocumentForbidsIsAFault() throws Exception {
        for (Operation operation : api.operations()) {
            List<String> names = new ArrayList<>(operation.parameters("path"));
            names.addAll(operation.parameters("query"));
            for (String name : names) {
                for (String value : BadBodies.VALUES) {
                    assertRefusedWell(operation, filled(operation, Map.of(name, value)), null);
                }
            }
        }
        assertThat(web.get("/auth/me", agent).status()).isEqualTo(200);
    }

    @Test
    void aHugeBodyIsRefused() throws Exception {
        byte[] huge = ("{\"name\": \"" + "x".repeat(TOO_MUCH) + "\"}").getBytes(UTF_8);
        for (Operation operation : api.operations()) {
            if (!operation.body().isMissingNode()) {
                assertThat(sent(operation, filled(operation, Map.of()), huge).status())
                        .as(operation.name())
                        .isEqualTo(413);
            }
        }
    }

    private void assertRefusedWell(Operation operation, String path, byte @Nullable [] body)
            throws Exception {
        Answer answer = sent(operation, path, body);
        assertThat(answer.status())
                .as("%s %s with %s: %s", operation.method(), path, shown(body), answer.raw())
                .isLessThan(500);
        if (answer.status() >= 400 && !answer.raw().isEmpty() && answer.type().contains("json")) {
            assertThat(answer.text("code")).as("%s: %s", path, answer.raw()).isNotBlank();
        }
    }

    private static String shown(byte @Nullable [] body) {
        String text = body == null ? "no body" : new String(body, UTF_8);
        return text.substring(0, Math.min(text.length(), 200));
    }

    private Answer sent(Operation operation, String path, byte @Nullable [] body) throws Exception {
        HttpRequest.Builder request =
                web.request(path)
                        .header("Authorization", "Bearer " + web.token(agent))
                        .header("If-Match", "\"0\"")
                        .header("Content-Type", "application/json");
        return web.send(
                request.method(
                        operation.method(),
                        body == null ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(body)));
    }

    /// Its path with what there is, or what is given, in its places.
    private String filled(Operation operation, Map<String, String> given) {
        String path = operation.path().substring("/api/v1".length());
        for (String name : operation.parameters("path")) {
            path =
                    path.replace(
                            "{" + name + "}",
                            given.getOrDefault(name, places.getOrDefault(name, "x")));
        }
        String query =
                operation.parameters("query").stream()
                        .filter(name -> given.containsKey(name) || places.containsKey(name))
                        .map(name -> name + "=" + given.getOrDefault(name, places.get(name)))
                        .collect(Collectors.joining("&"));
        return query.isEmpty() ? path : path + "?" + query;
    }

    private String id(String path) throws Exception {
        return web.get(path, agent).body().at("/items/0/id").asString();
    }
}
