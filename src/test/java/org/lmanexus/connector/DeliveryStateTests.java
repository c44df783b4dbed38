package org.lmanexus.connector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.connector.Delivery.State;

import java.util.Arrays;
import java.util.stream.Collectors;

class DeliveryStateTests {

    @ParameterizedTest
    @CsvSource({
        "PENDING, SENDING SUPERSEDED CANCELLED",
        "SENDING, PENDING SENDING AWAITING_APPROVAL ACKNOWLEDGED REJECTED FAILED",
        "AWAITING_APPROVAL, AWAITING_APPROVAL ACKNOWLEDGED REJECTED CANCELLED",
        "ACKNOWLEDGED, PENDING",
        "REJECTED, PENDING",
        "FAILED, PENDING",
        "SUPERSEDED, ''",
        "CANCELLED, PENDING"
    })
    void onlyTheseMovesAreLegal(State from, String legal) {
        String found =
                Arrays.stream(State.values())
                        .filter(from::mayBecome)
                        .map(State::name)
                        .collect(Collectors.joining(" "));

        assertThat(found).isEqualTo(legal);
        assertThat(from.settled()).isEqualTo(legal.isEmpty() || legal.equals("PENDING"));
    }
}
