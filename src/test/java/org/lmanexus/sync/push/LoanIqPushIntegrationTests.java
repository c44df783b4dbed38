package org.lmanexus.sync.push;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.simulator.Batches.Word;

class LoanIqPushIntegrationTests extends HttpConnectorContract {

    @Override
    DownstreamSystem system() {
        return DownstreamSystem.LOAN_IQ;
    }

    @Override
    String secret() {
        return "l0an-t0ken";
    }

    @Test
    void whatAwaitsApprovalIsLookedAtAndNotSentAgainUntilItIsApproved() {
        SYSTEMS.batches().checker(batch -> Word.NOTHING_YET);
        String version = deals.publish(deals.workspace(), 1);

        Delivery waiting = send(system(), version);
        assertThat(waiting.state()).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(waiting.receipt()).contains("LIQ-");
        assertThat(standing(waiting).status()).isEqualTo("IN_REVIEW");
        assertThat(send(system(), version).looks()).as("not before its time").isZero();
        look(system(), version);
        Delivery still = look(system(), version);
        assertThat(still.state()).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(still.looks()).isEqualTo(2);

        SYSTEMS.batches().checker(batch -> Word.APPROVED);
        Delivery approved = look(system(), version);

        assertThat(approved.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(approved.receipt()).contains("APPROVED");
        assertThat(approved.attempts()).isEqualTo(1);
        assertThat(standing(approved).status()).isEqualTo("READY");
        http().verify(1, postRequestedFor(urlPathMatching("/loaniq/.*")));
    }

    @Test
    void whatTheCheckerRefusesIsRejectedWithHisCausesAndGoesAnewWhenReplayed() {
        SYSTEMS.batches().checker(batch -> Word.REJECTED);
        String version = deals.publish(deals.workspace(), 1);

        Delivery refused = attempt(system(), version);
        assertThat(refused.state()).isEqualTo(State.REJECTED);
        assertThat(refused.error())
                .startsWith("refused there as LIQ-")
                .contains("above the limit of the borrower");
        assertThat(standing(refused).status()).isEqualTo("IN_REVIEW");

        SYSTEMS.batches().checker(batch -> Word.APPROVED);
        deliveries.replay(refused.id(), deals.engine());
        Delivery approved = attempt(system(), version);

        assertThat(approved.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(approved.idempotencyKey())
                .as("the first one is used up")
                .isNotEqualTo(refused.idempotencyKey());
        assertThat(effects(approved)).isEqualTo(1);
    }

    @Test
    void aNewerVersionWaitsUntilTheOlderOneIsApproved() {
        SYSTEMS.batches().checker(batch -> Word.NOTHING_YET);
        String workspace = deals.workspace();
        String first = deals.publish(workspace, 1);
        send(system(), first);
        String second = deals.publish(workspace, 2);

        assertThat(send(system(), second).attempts()).isZero();
        look(system(), first);
        assertThat(delivery(system(), second).attempts()).isZero();

        SYSTEMS.batches().checker(batch -> Word.APPROVED);
        assertThat(look(system(), first).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(attempt(system(), second).state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void aSystemThatDoesNotLetUsLookKeepsTheDeliveryWaiting() {
        SYSTEMS.batches().checker(batch -> Word.NOTHING_YET);
        String version = deals.publish(deals.workspace(), 1);
        send(system(), version);
        http().stubFor(
                        get(urlPathMatching("/loaniq/.*"))
                                .atPriority(1)
                                .willReturn(aResponse().withStatus(404)));

        Delivery waiting = look(system(), version);

        assertThat(waiting.state()).isEqualTo(State.AWAITING_APPROVAL);
        assertThat(waiting.error()).isEqualTo("does not say where it stands: answered 404");
        assertThat(waiting.receipt()).contains("LIQ-");
        recover();
        SYSTEMS.batches().checker(batch -> Word.APPROVED);
        assertThat(look(system(), version).error()).isNull();
    }

    @Test
    void aNodeThatDiesWhileItLooksLeavesTheLookToAnother() {
        String version = deals.publish(deals.workspace(), 1);
        send(system(), version);
        clock.pass(java.time.Duration.ofMinutes(20));
        outbox.claim(system(), "node-that-dies", 10);
        assertThat(outbox.claim(system(), "another", 10)).as("the lease holds").isEmpty();

        Delivery approved = look(system(), version);

        assertThat(approved.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(approved.attempts()).isEqualTo(1);
    }

    @Test
    void whatAwaitsApprovalCanBeCalledOff() {
        SYSTEMS.batches().checker(batch -> Word.NOTHING_YET);
        String version = deals.publish(deals.workspace(), 1);
        Delivery waiting = send(system(), version);

        deliveries.cancel(waiting.id(), "The deal is off", deals.engine());

        assertThat(look(system(), version).state()).isEqualTo(State.CANCELLED);
    }
}
