package org.lmanexus.connector.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;

class BackoffTests {

    private final Backoff shortest = backoff(0);
    private final Backoff longest = backoff(1);

    @ParameterizedTest
    @CsvSource({
        "1, 500, 1000",
        "2, 1000, 2000",
        "3, 2000, 4000",
        "9, 128000, 256000",
        "10, 150000, 300000",
        "1000, 150000, 300000"
    })
    void doublesUpToALimitAndLeavesARandomHalfOut(int attempts, long least, long most) {
        assertThat(shortest.after(attempts, null)).isEqualTo(Duration.ofMillis(least));
        assertThat(longest.after(attempts, null)).isEqualTo(Duration.ofMillis(most - 1));
    }

    @Test
    void waitsAsLongAsTheSystemAsks() {
        assertThat(longest.after(1, Duration.ofMinutes(30))).isEqualTo(Duration.ofMinutes(30));
        assertThat(longest.after(9, Duration.ofSeconds(1))).isGreaterThan(Duration.ofMinutes(4));
    }

    private static Backoff backoff(int share) {
        return new Backoff(
                Duration.ofSeconds(1), Duration.ofMinutes(5), bound -> share * (bound - 1));
    }
}
