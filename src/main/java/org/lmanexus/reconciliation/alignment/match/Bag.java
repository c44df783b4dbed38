package org.lmanexus.reconciliation.alignment.match;

import java.util.Arrays;
import java.util.List;

/// The words of a text without their order, for telling how alike two texts are.
public final class Bag {

    private final int[] hashes;

    /// @param hashes of the words, in any order
    Bag(int[] hashes) {
        this.hashes = hashes;
        Arrays.sort(hashes);
    }

    public static Bag of(String text) {
        return Said.of(text).bag();
    }

    static Bag join(List<Bag> bags) {
        int[] all = bags.stream().flatMapToInt(bag -> Arrays.stream(bag.hashes)).toArray();
        return new Bag(all);
    }

    public int size() {
        return hashes.length;
    }

    /// Twice the words that both have over the words of both, counted as often as they stand: 0 to
    /// 1.
    public double likeness(Bag other) {
        int sum = hashes.length + other.hashes.length;
        return sum == 0 ? 0 : 2.0 * shared(other) / sum;
    }

    /// The share of the smaller one's words that the greater one has too: 0 to 1.
    public double containment(Bag other) {
        int least = Math.min(hashes.length, other.hashes.length);
        return least == 0 ? 0 : (double) shared(other) / least;
    }

    /// The likeness that two texts of these lengths can reach at best.
    double bound(Bag other) {
        int sum = hashes.length + other.hashes.length;
        return sum == 0 ? 0 : 2.0 * Math.min(hashes.length, other.hashes.length) / sum;
    }

    private int shared(Bag other) {
        int shared = 0;
        int i = 0;
        int j = 0;
        while (i < hashes.length && j < other.hashes.length) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            if (order == 0) {
                shared++;
            }
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
        }
        return shared;
    }
}
