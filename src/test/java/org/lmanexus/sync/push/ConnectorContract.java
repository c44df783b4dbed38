package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.connector.Answer;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Probes;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.kernel.Refusal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.util.List;

/// What every connector does with its system, whichever that is.
@ExtendWith(OutputCaptureExtension.class)
abstract class ConnectorContract extends PushTest {

    @Autowired Probes probes;
    @Autowired GoldenRecords records;
    @Autowired AuditEvents events;

    abstract DownstreamSystem system();

    /// How often the system took the delivery, in effect.
    abstract long effects(Delivery delivery);

    /// Makes the system fail for a while, in a way that another attempt may find mended.
    abstract void failForNow();

    abstract void recover();

    /// A secret that the route needs, to look for where it must not be.
    abstract String secret();

    @Test
    void theReceiptIsStoredOnce() {
        String version = deals.publish(deals.workspace(), 1);

        Delivery delivery = attempt(system(), version);

        assertThat(delivery.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(delivery.receipt()).contains("reference");
        assertThat(delivery.error()).isNull();
        assertThat(effects(delivery)).isEqualTo(1);
        assertThat(standing(delivery).status()).isEqualTo("READY");
        assertThat(standing(delivery).reason()).isNull();
        assertThat(standing(delivery).lastSyncAt()).isNotNull();
        assertThat(outbox.claim(system(), "test-node", 10)).isEmpty();
    }

    @Test
    void anAmendmentFollowsTheFirstVersion() {
        String workspace = deals.workspace();
        attempt(system(), deals.publish(workspace, 1));

        Delivery second = attempt(system(), deals.publish(workspace, 2));

        assertThat(second.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(second)).isEqualTo(1);
    }

    @Test
    void aFailureThatMayPassIsTriedAgainUnderTheSameKeyAndHasOneEffect() {
        String version = deals.publish(deals.workspace(), 1);
        failForNow();

        Delivery failed = attempt(system(), version);
        assertThat(failed.state()).isEqualTo(State.PENDING);
        assertThat(failed.error()).isNotBlank().doesNotContain("\n");
        assertThat(failed.nextAttemptAt()).isAfter(clock.instant().minusSeconds(1));
        assertThat(standing(failed).status()).isEqualTo("DISCONNECTED");
        assertThat(standing(failed).reason()).isEqualTo(failed.error());
        assertThat(attempt(system(), version).attempts()).as("not before its time").isEqualTo(1);

        recover();
        Delivery delivered = retry(system(), version);

        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(delivered.idempotencyKey()).isEqualTo(failed.idempotencyKey());
        assertThat(delivered.attempts()).isEqualTo(2);
        assertThat(effects(delivered)).isEqualTo(1);
    }

    @Test
    void aCrashBetweenSendingAndReceiptSendsTheSameBytesAgainForOneEffect() {
        String version = deals.publish(deals.workspace(), 1);
        Outbox.Claim lost = outbox.claim(system(), "node-that-dies", 1).getFirst();
        outbox.push(
                new Outbox.Claim(lost.delivery(), lost.token()),
                parcel -> {
                    wire.send(parcel);
                    return new Answer.Unreachable("the node died", true);
                });
        jdbc.sql(
                        """
                        update deliveries
                           set state = 'SENDING', claimed_by = 'node-that-dies/x', claimed_at = :now
                         where id = :id
                        """)
                .param("now", org.lmanexus.kernel.UtcTime.column(clock.instant()))
                .param("id", lost.delivery().id())
                .update();
        assertThat(outbox.claim(system(), "test-node", 10)).as("the lease holds").isEmpty();

        clock.pass(Duration.ofMinutes(3));
        Delivery delivered = attempt(system(), version);

        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(delivered)).isEqualTo(1);
    }

    @Test
    void aNodeThatLostItsClaimChangesNothing() {
        String version = deals.publish(deals.workspace(), 1);
        Outbox.Claim slow = outbox.claim(system(), "slow-node", 1).getFirst();
        clock.pass(Duration.ofMinutes(3));
        Delivery delivered = attempt(system(), version);

        State state = outbox.push(slow, parcel -> new Answer.Unreachable("late", true));

        assertThat(state).isEqualTo(State.ACKNOWLEDGED);
        assertThat(delivery(system(), version)).isEqualTo(delivered);
    }

    @Test
    void aNewerVersionTakesThePlaceOfOneThatNeverArrived() {
        String workspace = deals.workspace();
        String first = deals.publish(workspace, 1);
        String second = deals.publish(workspace, 2);

        assertThat(delivery(system(), first).state()).isEqualTo(State.SUPERSEDED);
        assertThat(attempt(system(), second).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(delivery(system(), first))).isZero();
    }

    @Test
    void anOlderVersionThatMayHaveArrivedIsSettledBeforeANewerOneGoes() {
        String workspace = deals.workspace();
        String first = deals.publish(workspace, 1);
        outbox.push(
                outbox.claim(system(), "test-node", 1).getFirst(),
                parcel -> new Answer.Unreachable("fell silent", true));
        String second = deals.publish(workspace, 2);

        assertThat(outbox.claim(system(), "test-node", 10)).isEmpty();
        assertThat(retry(system(), first).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(attempt(system(), second).state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void queueingAVersionAgainAddsNothingAndSendsNothingTwice() {
        String version = deals.publish(deals.workspace(), 1);
        Delivery delivered = attempt(system(), version);

        outbox.queue(version);

        assertThat(attempt(system(), version)).isEqualTo(delivered);
        assertThat(effects(delivered)).isEqualTo(1);
    }

    @Test
    void aSystemThatWasConfiguredSinceIsReachedByQueueingTheVersionAgain() {
        String version = deals.publish(deals.workspace(), 1);
        jdbc.sql("delete from deliveries where record_version_id = :id")
                .param("id", version)
                .update();

        outbox.queue(version);

        assertThat(attempt(system(), version).state()).isEqualTo(State.ACKNOWLEDGED);
    }

    @Test
    void ofTwoNodesOneGetsTheDelivery() {
        deals.publish(deals.workspace(), 1);

        List<Outbox.Claim> one = outbox.claim(system(), "one", 10);
        List<Outbox.Claim> other = outbox.claim(system(), "other", 10);

        assertThat(one).hasSize(1);
        assertThat(other).isEmpty();
    }

    @Test
    void secretsStayOutOfTheLogAndTheDatabase(CapturedOutput output) {
        String version = deals.publish(deals.workspace(), 1);
        failForNow();
        attempt(system(), version);
        recover();
        retry(system(), version);

        assertThat(output.getAll()).doesNotContain(secret());
        assertThat(
                        jdbc.sql(
                                        "select d::text || a::text from deliveries d join"
                                                + " delivery_attempts a on a.delivery_id = d.id")
                                .query(String.class)
                                .list())
                .isNotEmpty()
                .noneMatch(row -> row.contains(secret()));
    }

    @Test
    void behaviour55NothingGoesWhileTheRecordIsInReviewOrWithoutAReason() {
        String workspace = deals.workspace();
        deals.leaveHighDriftOpen(workspace);

        assertThatThrownBy(() -> records.publish(workspace, "Signing", null, deals.engine()))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> records.publish(workspace, " ", null, deals.engine()))
                .isInstanceOf(Refusal.class);

        assertThat(deliveries.ofWorkspace(workspace)).isEmpty();
        assertThat(outbox.claim(system(), "test-node", 10)).isEmpty();
        assertThat(standing(workspace).status()).isNotEqualTo("IN_REVIEW");
        assertThat(standing(workspace).lastSyncAt()).isNull();
    }

    @Test
    void whatAPersonCallsOffIsNotSentAndWhatWaitedBehindItGoes() {
        String workspace = deals.workspace();
        String first = deals.publish(workspace, 1);
        outbox.push(
                outbox.claim(system(), "test-node", 1).getFirst(),
                parcel -> new Answer.Unreachable("fell silent", true));
        String second = deals.publish(workspace, 2);
        Delivery waiting = delivery(system(), first);

        Delivery off = deliveries.cancel(waiting.id(), "Not this one", deals.engine());

        assertThat(off.state()).isEqualTo(State.CANCELLED);
        assertThat(retry(system(), second).state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(effects(off)).isZero();
        assertThat(trail(workspace, off.id()))
                .singleElement()
                .satisfies(
                        event -> {
                            assertThat(event.type()).isEqualTo(AuditEventType.PUBLISH);
                            assertThat(event.before()).contains("pending");
                            assertThat(event.after()).contains("cancelled", system().type());
                            assertThat(event.reason()).isEqualTo("Not this one");
                        });
    }

    @Test
    void whatAPersonReplaysIsTriedAtOnceAndStandsInTheTrail() {
        String workspace = deals.workspace();
        String version = deals.publish(workspace, 1);
        failForNow();
        Delivery failed = attempt(system(), version);
        clock.pass(Duration.ofDays(4));
        Delivery given = attempt(system(), version);
        assertThat(given.state()).as("given up").isEqualTo(State.FAILED);
        assertThat(given.error()).isEqualTo(failed.error());
        recover();

        deliveries.replay(given.id(), deals.engine());
        Delivery delivered = attempt(system(), version);

        assertThat(delivered.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(delivered.idempotencyKey()).isEqualTo(given.idempotencyKey());
        assertThat(effects(delivered)).isEqualTo(1);
        assertThat(deliveries.attempts(given.id(), deals.engine()))
                .extracting(Deliveries.Attempt::number)
                .containsExactly(1, 2, 3);
        assertThat(trail(workspace, given.id())).hasSize(1);
    }

    @Test
    void whatArrivedIsNeitherReplayedNorCalledOff() {
        Delivery delivered = attempt(system(), deals.publish(deals.workspace(), 1));

        assertThatThrownBy(() -> deliveries.replay(delivered.id(), deals.engine()))
                .isInstanceOf(Refusal.Conflict.class);
        assertThatThrownBy(() -> deliveries.cancel(delivered.id(), "Late", deals.engine()))
                .isInstanceOf(Refusal.Conflict.class);
    }

    @Test
    void aProbeSaysWhetherTheSystemIsThereAndHowLongItTook() {
        String workspace = deals.workspace();
        probes.probe(system(), wire);
        assertThat(standing(workspace).status()).isEqualTo("READY");
        assertThat(standing(workspace).probeMillis()).isNotNegative();

        failForNow();
        probes.probe(system(), wire);

        assertThat(standing(workspace).status()).isEqualTo("DISCONNECTED");
        assertThat(standing(workspace).reason()).isNotBlank().doesNotContain(secret());
        recover();
        probes.probe(system(), wire);
        assertThat(standing(workspace).status()).isEqualTo("READY");
        assertThat(standing(workspace).reason()).isNull();
    }

    Probes.Standing standing(Delivery delivery) {
        return standing(delivery.workspaceId());
    }

    Probes.Standing standing(String workspaceId) {
        List<Probes.Standing> all = probes.standing(workspaceId);
        assertThat(all).hasSize(DownstreamSystem.values().length);
        return all.stream().filter(each -> each.system() == system()).findFirst().orElseThrow();
    }

    private List<AuditEvent> trail(String workspaceId, String deliveryId) {
        AuditFilter filter =
                new AuditFilter(workspaceId, null, null, "delivery", deliveryId, null, null, null);
        return events.list(filter, 0, 10);
    }
}
