package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import java.time.Duration;
import java.util.List;

/// What every connector does with its system, whichever that is.
@ExtendWith(OutputCaptureExtension.class)
abstract class ConnectorContract extends PushTest {

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
        assertThat(connectorStatus(delivery)).isEqualTo("READY");
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
        assertThat(connectorStatus(failed)).isEqualTo("DISCONNECTED");
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
                    return new org.lmanexus.connector.Answer.Unreachable("the node died", true);
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

        State state =
                outbox.push(
                        slow,
                        parcel -> new org.lmanexus.connector.Answer.Unreachable("late", true));

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
                parcel -> new org.lmanexus.connector.Answer.Unreachable("fell silent", true));
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

    String connectorStatus(Delivery delivery) {
        return jdbc.sql(
                        """
                        select status::text
                          from downstream_connectors
                         where workspace_id = :workspaceId
                           and type = cast(:type as "ConnectorType")
                        """)
                .param("workspaceId", delivery.workspaceId())
                .param("type", delivery.system().type())
                .query(String.class)
                .single();
    }
}
