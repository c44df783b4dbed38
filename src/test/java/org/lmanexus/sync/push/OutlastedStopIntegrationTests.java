package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

import java.net.URI;
import java.time.Duration;
import java.util.List;

/// A system that takes longer to answer than a stop waits.
@TestPropertySource(
        properties = {
            "nexus.push.stop-within=PT0.1S",
            "nexus.push.answer-timeout=60000",
            "nexus.push.longest-attempt=PT80S"
        })
class OutlastedStopIntegrationTests extends PushTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PATH = "/covenanttracker/.*";

    @Autowired PushDispatcher pushing;

    @AfterEach
    void stop() {
        pushing.stop();
    }

    @Test
    void aDeliveryThatOutlastsAStopIsSentAgainUnderItsKeyByTheNextStartAndTakesEffectOnce()
            throws Exception {
        String version;
        try (LateAnswer late = LateAnswer.before(URI.create(http().baseUrl()))) {
            http().stubFor(
                            post(urlPathMatching(PATH))
                                    .withHeader(LateAnswer.HANDED_OVER, absent())
                                    .atPriority(1)
                                    .willReturn(aResponse().proxiedFrom(late.url())));
            pushing.start();
            version = deals.publish(deals.workspace(), 1);
            late.awaitTaken();

            pushing.stop();

            State left = delivery(DownstreamSystem.COVENANT_TRACKER, version).state();
            assertThat(left.settled() || left.received()).as("%s", left).isFalse();
        }
        http().resetMappings();
        SYSTEMS.listen();

        pushing.start();
        await().atMost(PATIENCE).until(() -> arrivesAsTimePasses(version));

        Delivery delivery = delivery(DownstreamSystem.COVENANT_TRACKER, version);
        assertThat(delivery.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(SYSTEMS.taken("covenanttracker")).containsOnlyOnce(delivery.idempotencyKey());
        assertThat(keysOfThoseThatTheEngineSent())
                .hasSizeGreaterThan(1)
                .containsOnly(delivery.idempotencyKey());
    }

    private boolean arrivesAsTimePasses(String version) {
        clock.pass(Duration.ofMinutes(3));
        return delivery(DownstreamSystem.COVENANT_TRACKER, version).state().received();
    }

    private static List<String> keysOfThoseThatTheEngineSent() {
        return http()
                .findAll(
                        postRequestedFor(urlPathMatching(PATH))
                                .withHeader(LateAnswer.HANDED_OVER, absent()))
                .stream()
                .map((LoggedRequest request) -> request.getHeader("Idempotency-Key"))
                .toList();
    }
}
