package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;

import java.util.List;

/// What a connector over HTTP does with every way in which HTTP fails.
abstract class HttpConnectorContract extends ConnectorContract {

    private static final int BEFORE_THE_DESK = 1;

    @Override
    long effects(Delivery delivery) {
        return SYSTEMS.taken(system().code()).stream()
                .filter(delivery.idempotencyKey()::equals)
                .count();
    }

    @Override
    void failForNow() {
        answer(aResponse().withStatus(500).withBody("token was " + secret()));
    }

    @Override
    void recover() {
        http().resetMappings();
        SYSTEMS.listen();
    }

    @ParameterizedTest
    @EnumSource
    void everyPassingFaultEndsInOneEffect(PassingFault fault) {
        String version = deals.publish(deals.workspace(), 1);
        answer(fault.response());

        Delivery failed = attempt(system(), version);
        assertThat(failed.state()).as(failed.error()).isEqualTo(State.PENDING);

        recover();
        Delivery delivered = retry(system(), version);
        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(delivered)).isEqualTo(1);
        assertThat(requests())
                .extracting(request -> request.getHeader("Idempotency-Key"))
                .containsOnly(delivered.idempotencyKey());
        assertThat(requests())
                .extracting(LoggedRequest::getBodyAsString)
                .containsOnly(requests().getFirst().getBodyAsString());
    }

    @Test
    void aTimeoutAfterTheSystemTookItHasOneEffect() {
        String version = deals.publish(deals.workspace(), 1);
        answer(aResponse().withTransformers("desk-" + system().code()).withFixedDelay(4_000));
        assertThat(attempt(system(), version).error()).contains("did not answer in time");

        recover();
        Delivery delivered = retry(system(), version);

        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(delivered)).isEqualTo(1);
    }

    @Test
    void whatTheSystemRejectsIsFinalAndShowsItsCauses() {
        String version = deals.publish(deals.workspace(), 1);
        answer(
                aResponse()
                        .withStatus(422)
                        .withBody(
                                """
                                {"title":"Not valid","causes":[{"title":"unknown currency",
                                 "field":"currency","fieldValue":"ZZZ"}]}\
                                """));

        Delivery rejected = attempt(system(), version);

        assertThat(rejected.state()).isEqualTo(State.REJECTED);
        assertThat(rejected.error())
                .isEqualTo("answered 422: Not valid; currency = ZZZ (unknown currency)");
        assertThat(connectorStatus(rejected)).isEqualTo("IN_REVIEW");
        recover();
        assertThat(retry(system(), version)).isEqualTo(rejected);
        assertThat(effects(rejected)).isZero();
    }

    @Test
    void aSystemThatAsksToWaitIsLeftAlone() {
        String version = deals.publish(deals.workspace(), 1);
        answer(aResponse().withStatus(503).withHeader("Retry-After", "1800"));

        Delivery failed = attempt(system(), version);

        assertThat(failed.nextAttemptAt()).isAfter(clock.instant().plusSeconds(1700));
    }

    @Test
    void oneAttemptIsOneRequest() {
        String version = deals.publish(deals.workspace(), 1);
        answer(aResponse().withStatus(503));

        attempt(system(), version);

        assertThat(requests()).hasSize(1);
    }

    @Test
    void theTokenGoesWithEveryRequest() {
        attempt(system(), deals.publish(deals.workspace(), 1));

        assertThat(requests())
                .extracting(request -> request.getHeader("Authorization"))
                .containsExactly("Bearer " + secret());
    }

    private List<LoggedRequest> requests() {
        return http().findAll(
                        com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor(
                                urlPathMatching("/" + system().code() + "/.*")));
    }

    private void answer(ResponseDefinitionBuilder response) {
        http().stubFor(
                        any(urlPathMatching("/" + system().code() + "/.*"))
                                .atPriority(BEFORE_THE_DESK)
                                .willReturn(response));
    }

    enum PassingFault {
        INTERNAL_ERROR(aResponse().withStatus(500)),
        BAD_GATEWAY(aResponse().withStatus(502)),
        UNAVAILABLE(aResponse().withStatus(503).withHeader("Retry-After", "1")),
        TOO_MANY_REQUESTS(aResponse().withStatus(429)),
        UNAUTHORIZED(aResponse().withStatus(401)),
        REDIRECT(aResponse().withStatus(302).withHeader("Location", "http://localhost/")),
        EMPTY_ANSWER(aResponse().withStatus(200)),
        GARBAGE(aResponse().withStatus(200).withBody("\u0000\u0001garbage")),
        TRUNCATED(aResponse().withStatus(200).withBody("{\"dealId\":\"D-")),
        RESET(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        CUT_OFF(aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        NO_ANSWER(aResponse().withFault(Fault.EMPTY_RESPONSE)),
        SILENCE(aResponse().withStatus(200).withFixedDelay(4_000));

        private final ResponseDefinitionBuilder response;

        PassingFault(ResponseDefinitionBuilder response) {
            this.response = response;
        }

        ResponseDefinitionBuilder response() {
            return response;
        }
    }
}
