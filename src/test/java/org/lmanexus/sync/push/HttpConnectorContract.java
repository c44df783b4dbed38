package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;

import org.apache.hc.client5.http.utils.DateUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.Outbox;

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

    @ParameterizedTest(name = "{0}")
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
        assertThat(sent())
                .extracting(request -> request.getHeader("Idempotency-Key"))
                .containsOnly(delivered.idempotencyKey());
        assertThat(sent())
                .extracting(LoggedRequest::getBodyAsString)
                .containsOnly(sent().getFirst().getBodyAsString());
    }

    @Test
    void aTimeoutAfterTheSystemTookItHasOneEffect() {
        String version = deals.publish(deals.workspace(), 1);
        answer(aResponse().withTransformers("desk-" + system().code()).withFixedDelay(5_000));
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
        assertThat(standing(rejected).status()).isEqualTo("IN_REVIEW");
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
    void aSystemThatAsksToWaitUntilADateIsLeftAloneByItsOwnClock() {
        String version = deals.publish(deals.workspace(), 1);
        answer(
                aResponse()
                        .withStatus(503)
                        .withHeader("Date", "Tue, 17 Mar 2026 10:00:00 GMT")
                        .withHeader("Retry-After", "Tue, 17 Mar 2026 10:30:00 GMT"));

        Delivery failed = attempt(system(), version);

        assertThat(failed.nextAttemptAt())
                .isBetween(clock.instant().plusSeconds(1700), clock.instant().plusSeconds(1800));
    }

    @Test
    void aSystemThatAsksToWaitUntilADateAndHasNoClockIsLeftAloneByOurs() {
        String version = deals.publish(deals.workspace(), 1);
        String end = DateUtils.formatStandardDate(clock.instant().plusSeconds(1800));
        answer(aResponse().withStatus(429).withHeader("Retry-After", end));

        Delivery failed = attempt(system(), version);

        assertThat(failed.nextAttemptAt()).isAfter(clock.instant().plusSeconds(1700));
    }

    @Test
    void oneAttemptIsOneRequest() {
        String version = deals.publish(deals.workspace(), 1);
        answer(aResponse().withStatus(503));

        attempt(system(), version);

        assertThat(sent()).hasSize(1);
    }

    @Test
    void theTokenGoesWithEveryRequest() {
        attempt(system(), deals.publish(deals.workspace(), 1));

        everyRequestIsSignedIn(requests());
    }

    void everyRequestIsSignedIn(List<LoggedRequest> requests) {
        assertThat(requests)
                .extracting(request -> request.getHeader("Authorization"))
                .containsOnly("Bearer " + secret());
    }

    @Test
    void anAnswerThatComesTwiceOrALateRetryHasOneEffect() {
        String version = deals.publish(deals.workspace(), 1);
        Outbox.Claim claim = outbox.claim(system(), "test-node", 1).getFirst();
        outbox.push(
                claim,
                parcel -> {
                    wire.send(parcel);
                    return wire.send(parcel);
                });
        Delivery delivered = attempt(system(), version);

        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(delivered)).isEqualTo(1);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "DNS_FAILURE, http://no-such-host.invalid/x, no such host",
        "CONNECTION_REFUSED, http://127.0.0.1:9/x, refused the connection"
    })
    void whereNobodyAnswersNothingArrived(String fault, String address, String error) {
        String version = deals.publish(deals.workspace(), 1);
        outbox.push(
                outbox.claim(system(), "test-node", 1).getFirst(),
                parcel -> wire.send(parcel.withHeader("CamelHttpUri", address)));

        assertThat(delivery(system(), version).error()).contains(error);
        assertThat(retry(system(), version).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(delivery(system(), version))).isEqualTo(1);
    }

    /// The requests that were to change something.
    private List<LoggedRequest> sent() {
        return requests().stream()
                .filter(request -> !request.getMethod().equals(RequestMethod.GET))
                .toList();
    }

    private List<LoggedRequest> requests() {
        return http().findAll(anyRequestedFor(urlPathMatching("/" + system().code() + "/.*")));
    }

    private void answer(ResponseDefinitionBuilder response) {
        http().stubFor(
                        any(urlPathMatching("/" + system().code() + "/.*"))
                                .atPriority(BEFORE_THE_DESK)
                                .willReturn(response));
    }

    enum PassingFault {
        STATUS_500(aResponse().withStatus(500)),
        STATUS_502(aResponse().withStatus(502)),
        STATUS_503_WITH_RETRY_AFTER(aResponse().withStatus(503).withHeader("Retry-After", "1")),
        STATUS_429(aResponse().withStatus(429)),
        STATUS_401(aResponse().withStatus(401)),
        REDIRECT(aResponse().withStatus(302).withHeader("Location", "http://localhost/")),
        EMPTY_BODY(aResponse().withStatus(200)),
        GARBAGE(aResponse().withStatus(200).withBody("\u0000\u0001garbage")),
        TRUNCATED_JSON(aResponse().withStatus(200).withBody("{\"dealId\":\"D-")),
        CONNECTION_RESET(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)),
        CUT_OFF_IN_THE_BODY(aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK)),
        CLOSED_WITHOUT_AN_ANSWER(aResponse().withFault(Fault.EMPTY_RESPONSE)),
        SLOW_BODY(
                aResponse()
                        .withStatus(200)
                        .withBody("{\"dealId\":\"D-1\"}".repeat(50))
                        .withChunkedDribbleDelay(20, 15_000)),
        TIMEOUT(aResponse().withStatus(200).withFixedDelay(5_000));

        private final ResponseDefinitionBuilder response;

        PassingFault(ResponseDefinitionBuilder response) {
            this.response = response;
        }

        ResponseDefinitionBuilder response() {
            return response;
        }
    }
}
