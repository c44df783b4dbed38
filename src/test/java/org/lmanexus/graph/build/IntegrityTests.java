package org.lmanexus.graph.build;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lmanexus.graph.DependencyGraph.Deduction;
import org.lmanexus.graph.DependencyGraph.Node;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

class IntegrityTests {

    @Test
    void behaviour29AnEmptyGraphIsWhole() {
        assertThat(Integrity.score(0, 0, 0)).isEqualTo(100);
    }

    @Test
    void behaviour29EachDeductionIsListedAndTheyAddUpToTheScore() {
        List<Node> nodes =
                List.of(
                        node("a", true, true),
                        node("b", true, false),
                        node("c", false, true),
                        node("d", false, false));
        List<Deduction> deductions = Integrity.deductions(nodes);
        assertThat(deductions)
                .containsExactly(
                        new Deduction("a", "A", "drift", new BigDecimal("7.5000")),
                        new Deduction("a", "A", "warning", new BigDecimal("5.0000")),
                        new Deduction("b", "B", "drift", new BigDecimal("7.5000")),
                        new Deduction("c", "C", "warning", new BigDecimal("5.0000")));
        assertThat(Integrity.score(4, 2, 2)).isEqualTo(75);
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
    void behaviour29TheScoreIsRoundedHalfUp(long nodes, long drifting, long warning, int score) {
        assertThat(Integrity.score(nodes, drifting, warning)).isEqualTo(score);
    }

    private static Node node(String id, boolean drift, boolean warning) {
        String label = id.toUpperCase(Locale.ROOT);
        return new Node(id, label, "financial", null, null, null, drift, warning);
    }
}
