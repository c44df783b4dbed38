package org.lmanexus.graph.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IntegrityTests {

    @Test
    void anEmptyGraphIsWhole() {
        assertThat(Integrity.score(0, 0, 0)).isEqualTo(100);
    }

    @ParameterizedTest
    @CsvSource({
        "22, 7, 4, 87",
        "4, 0, 0, 100",
        "3, 1, 0, 90",
        "1, 1, 1, 50",
        "60, 1, 0, 100",
        "61, 1, 0, 100",
        "20, 1, 0, 99",
        "100, 10, 10, 95"
    })
    void theScoreIsRoundedHalfUp(long nodes, long drifting, long warning, int score) {
        assertThat(Integrity.score(nodes, drifting, warning)).isEqualTo(score);
    }
}
