package org.lmanexus.sync.push;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.DownstreamSystem;

import java.time.Clock;
import java.time.Duration;

class GateTests {

    private final MovableClock clock = new MovableClock(Clock.systemUTC());
    private final Gate gate =
            new Gate(
                    DownstreamSystem.FINASTRA,
                    new PushSettings(
                            false,
                            Duration.ofSeconds(1),
                            8,
                            Duration.ofMinutes(1),
                            Duration.ofSeconds(90),
                            3,
                            Duration.ofSeconds(5),
                            Duration.ofMinutes(1),
                            Duration.ofSeconds(10),
                            10_000,
                            30_000),
                    clock);

    @Test
    void asManyMayGoAsAreWantedWhileDeliveriesArrive() {
        assertThat(gate.enter(8)).isEqualTo(8);
        after(8, State.ACKNOWLEDGED);

        assertThat(gate.enter(8)).isEqualTo(8);
    }

    @Test
    void afterFailuresInARowNothingGoesAndThenOneAtATime() {
        fail();

        assertThat(gate.enter(8)).isZero();
        clock.pass(Duration.ofSeconds(6));
        assertThat(gate.enter(8)).isEqualTo(1);
        assertThat(gate.enter(8)).isZero();
    }

    @Test
    void oneThatArrivesOpensTheWay() {
        fail();
        clock.pass(Duration.ofSeconds(6));
        gate.enter(8);
        after(1, State.ACKNOWLEDGED);

        assertThat(gate.enter(8)).isEqualTo(8);
    }

    @Test
    void oneThatFailsClosesItForTwiceAsLong() {
        fail();
        clock.pass(Duration.ofSeconds(6));
        gate.enter(8);
        after(1, State.PENDING);

        clock.pass(Duration.ofSeconds(6));
        assertThat(gate.enter(8)).isZero();
        clock.pass(Duration.ofSeconds(5));
        assertThat(gate.enter(8)).isEqualTo(1);
    }

    @Test
    void aFailureAmongDeliveriesThatArriveClosesNothing() {
        gate.enter(3);
        after(1, State.PENDING);
        after(1, State.REJECTED);
        after(1, State.PENDING);

        assertThat(gate.enter(8)).isEqualTo(8);
    }

    @Test
    void whatWasNotUsedLeavesTheTrialToAnother() {
        fail();
        clock.pass(Duration.ofSeconds(6));
        assertThat(gate.enter(1)).isEqualTo(1);

        gate.unused(1);

        assertThat(gate.enter(8)).isEqualTo(1);
    }

    @Test
    void aLookThatFindsNothingNewSaysNothingOfTheSystem() {
        fail();
        clock.pass(Duration.ofSeconds(6));
        gate.enter(1);

        gate.after(State.AWAITING_APPROVAL, State.AWAITING_APPROVAL);

        assertThat(gate.enter(8)).isEqualTo(1);
    }

    private void fail() {
        gate.enter(3);
        after(3, State.PENDING);
    }

    private void after(int times, State state) {
        for (int i = 0; i < times; i++) {
            gate.after(State.SENDING, state);
        }
    }
}
