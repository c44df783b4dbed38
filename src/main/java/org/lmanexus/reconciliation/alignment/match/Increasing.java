package org.lmanexus.reconciliation.alignment.match;

import java.util.Arrays;
import java.util.BitSet;

/// What keeps its order: the heaviest increasing subsequence. What is left out of it has moved.
final class Increasing {

    private Increasing() {}

    /// @param places distinct, where each thing stands now, in the order in which they stood
    /// @param weights how little each is likely to have moved
    /// @return the things that kept their order
    static BitSet heaviest(int[] places, double[] weights) {
        int n = places.length;
        int[] ranks = ranks(places);
        double[] treeBest = new double[n + 1];
        int[] treeEnd = new int[n + 1];
        Arrays.fill(treeEnd, -1);
        int[] previous = new int[n];
        int end = -1;
        double most = 0;
        for (int i = 0; i < n; i++) {
            double best = 0;
            int from = -1;
            for (int k = ranks[i]; k > 0; k -= k & -k) {
                if (treeBest[k] > best) {
                    best = treeBest[k];
                    from = treeEnd[k];
                }
            }
            previous[i] = from;
            double total = best + weights[i];
            for (int k = ranks[i] + 1; k <= n; k += k & -k) {
                if (total > treeBest[k]) {
                    treeBest[k] = total;
                    treeEnd[k] = i;
                }
            }
            if (total > most) {
                most = total;
                end = i;
            }
        }
        BitSet kept = new BitSet(n);
        for (int i = end; i >= 0; i = previous[i]) {
            kept.set(i);
        }
        return kept;
    }

    private static int[] ranks(int[] places) {
        int[] sorted = places.clone();
        Arrays.sort(sorted);
        return Arrays.stream(places).map(place -> Arrays.binarySearch(sorted, place)).toArray();
    }
}
