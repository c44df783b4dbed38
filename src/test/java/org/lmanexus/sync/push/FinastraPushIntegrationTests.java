package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.SampleNotices;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

class FinastraPushIntegrationTests extends HttpConnectorContract {

    @Override
    DownstreamSystem system() {
        return DownstreamSystem.FINASTRA;
    }

    @Override
    String secret() {
        return Objects.requireNonNull(
                SYSTEMS.settings().get("nexus.connector.finastra.client-secret"));
    }

    @Override
    void everyRequestIsSignedIn(List<LoggedRequest> requests) {
        assertThat(requests)
                .allSatisfy(
                        request ->
                                assertThat(request.getHeader("Authorization"))
                                        .matches("Bearer [0-9a-f-]{36}"));
    }

    @Test
    void aTokenServesManyDeliveriesUntilItEnds() {
        attempt(system(), deals.publish(deals.workspace(), 1));
        http().resetRequests();
        attempt(system(), deals.publish(deals.workspace(), 1));
        assertThat(signIns()).isEmpty();

        clock.pass(Duration.ofMinutes(20));
        Delivery delivery = attempt(system(), deals.publish(deals.workspace(), 1));

        assertThat(delivery.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(signIns()).hasSize(1);
    }

    @Test
    void aClientSecretThatChangesInItsFileSignsInWithoutARestart() throws IOException {
        attempt(system(), deals.publish(deals.workspace(), 1));
        String version = deals.publish(deals.workspace(), 1);
        String renewed = SYSTEMS.tokens().renew();

        Delivery refused = retry(system(), version);
        assertThat(refused.state()).isEqualTo(State.PENDING);
        assertThat(refused.error()).startsWith("gave no access token: answered 401");

        Files.writeString(CLIENT_SECRET, renewed + System.lineSeparator());
        Delivery delivered = retry(system(), version);
        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(delivered)).isEqualTo(1);
    }

    @Test
    void aTokenThatEndsMidwayIsTakenAnewForOneEffect() {
        attempt(system(), deals.publish(deals.workspace(), 1));
        SYSTEMS.tokens().revoke();
        String version = deals.publish(deals.workspace(), 1);

        Delivery refused = attempt(system(), version);
        assertThat(refused.state()).isEqualTo(State.PENDING);
        assertThat(refused.error()).startsWith("answered 401");

        Delivery delivered = retry(system(), version);
        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(delivered)).isEqualTo(1);
    }

    @Test
    void withoutATokenNothingIsSent() {
        clock.pass(Duration.ofHours(1));
        http().stubFor(
                        post(urlPathMatching("/sign-in/finastra/.*"))
                                .atPriority(1)
                                .willReturn(
                                        aResponse()
                                                .withStatus(400)
                                                .withBody("{\"error\":\"invalid_client\"}")));
        String version = deals.publish(deals.workspace(), 1);

        Delivery failed = attempt(system(), version);

        assertThat(failed.state()).isEqualTo(State.PENDING);
        assertThat(failed.error())
                .isEqualTo("gave no access token: answered 400: {\"error\":\"invalid_client\"}");
        recover();
        assertThat(retry(system(), version).state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void aDealThatMovedOnThereIsRejectedUntilAPersonSendsItOverIt() {
        String workspace = deals.workspace();
        Delivery first = attempt(system(), deals.publish(workspace, 1));
        String deal = reference(first);
        SYSTEMS.held("finastra").put(deal + ".revision", "7");
        String second = deals.publish(workspace, 2);

        Delivery rejected = attempt(system(), second);
        assertThat(rejected.state()).isEqualTo(State.REJECTED);
        assertThat(rejected.error()).contains("412", "the deal has moved on");

        deliveries.replay(rejected.id(), deals.engine());
        Delivery delivered = attempt(system(), second);

        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(SYSTEMS.held("finastra").get(deal + ".revision")).contains("8");
        assertThat(effects(delivered)).isEqualTo(1);
    }

    @Test
    void aDealThatWantsAConditionIsRejectedWithItsCause() {
        String workspace = deals.workspace();
        attempt(system(), deals.publish(workspace, 1));
        http().stubFor(
                        put(urlPathMatching("/finastra/.*"))
                                .atPriority(1)
                                .willReturn(
                                        aResponse()
                                                .withStatus(428)
                                                .withBody(
                                                        """
                                                        {"title": "a precondition is required",
                                                         "causes": [{"field": "If-Match",
                                                                     "title": "is missing"}]}
                                                        """)));
        String version = deals.publish(workspace, 2);

        Delivery rejected = attempt(system(), version);

        assertThat(rejected.state()).isEqualTo(State.REJECTED);
        assertThat(rejected.error())
                .isEqualTo("answered 428: a precondition is required; If-Match (is missing)");
        recover();
        deliveries.replay(rejected.id(), deals.engine());
        assertThat(effects(attempt(system(), version))).isEqualTo(1);
    }

    @Test
    void everyRequestAndEveryAnswerIsAsTheOpenApiDocumentSays() {
        String workspace = deals.workspace();
        attempt(system(), deals.publish(workspace, 1));
        Delivery second = attempt(system(), deals.publish(workspace, 2));
        SYSTEMS.held("finastra").put(reference(second) + ".revision", "9");
        String third = deals.publish(workspace, 3, SampleNotices.record("record-1.json"));
        Delivery rejected = attempt(system(), third);
        deliveries.replay(rejected.id(), deals.engine());
        attempt(system(), third);
        probes.probe(system(), wire);

        List<ServeEvent> events =
                http().getAllServeEvents().stream()
                        .filter(event -> event.getRequest().getUrl().startsWith("/finastra/"))
                        .toList();

        assertThat(events)
                .extracting(event -> event.getResponse().getStatus())
                .contains(200, 201, 412);
        FinastraApi api = new FinastraApi();
        events.forEach(api::hold);
    }

    private static List<LoggedRequest> signIns() {
        return http().findAll(postRequestedFor(urlPathEqualTo("/sign-in/finastra/token")));
    }
}
