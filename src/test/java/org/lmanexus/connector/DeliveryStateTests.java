package org.lmanexus.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.lmanexus.connector.Delivery.State;

class DeliveryStateTests {

    // From each state in a row to each state in a column
    @ParameterizedTest
    @CsvSource(
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    from,         PENDING, SENDING, ACKNOWLEDGED, REJECTED, FAILED, SUPERSEDED
                    PENDING,      false,   true,    false,        false,    false,  true
                    SENDING,      true,    true,    true,         true,     true,   false
                    ACKNOWLEDGED, false,   false,   false,        false,    false,  false
                    REJECTED,     false,   false,   false,        false,    false,  false
                    FAILED,       false,   false,   false,        false,    false,  false
                    SUPERSEDED,   false,   false,   false,        false,    false,  false
                    """)
    void onlyTheseMovesAreLegal(
            State from,
            boolean pending,
            boolean sending,
            boolean acknowledged,
            boolean rejected,
            boolean failed,
            boolean superseded) {
        boolean[] legal = {pending, sending, acknowledged, rejected, failed, superseded};

        for (State next : State.values()) {
            assertThat(from.mayBecome(next))
                    .as(from + " to " + next)
                    .isEqualTo(legal[next.ordinal()]);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aStateIsSettledWhenNothingFollows(State state) {
        for (State next : State.values()) {
            assertThat(state.settled() && state.mayBecome(next)).isFalse();
        }
    }
}
