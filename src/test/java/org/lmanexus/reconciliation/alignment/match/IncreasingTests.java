package org.lmanexus.reconciliation.alignment.match;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.stream.IntStream;

class IncreasingTests {

    @Test
    void theOneThatJumpedIsLeftOut() {
        assertThat(
                        Increasing.heaviest(
                                new int[] {10, 50, 20, 30, 40}, new double[] {1, 1, 1, 1, 1})
                                .stream())
                .containsExactly(0, 2, 3, 4);
    }

    @Test
    void ofTwoThatChangedPlacesTheLighterIsLeftOut() {
        assertThat(Increasing.heaviest(new int[] {2, 1}, new double[] {1.5, 1}).stream())
                .containsExactly(0);
        assertThat(Increasing.heaviest(new int[] {2, 1}, new double[] {1, 1.5}).stream())
                .containsExactly(1);
    }

    @Test
    void hundredThousandsAreSortedInOneGo() {
        int[] places = IntStream.range(0, 200_000).map(i -> i ^ 1).toArray();
        double[] weights = new double[places.length];
        java.util.Arrays.fill(weights, 1);
        assertThat(Increasing.heaviest(places, weights).cardinality()).isEqualTo(100_000);
    }
}
