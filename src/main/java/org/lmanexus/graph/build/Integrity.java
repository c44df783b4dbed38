package org.lmanexus.graph.build;

/// The integrity score: 0 to 100, in whole numbers throughout.
public final class Integrity {

    private Integrity() {}

    /// `round(100 - 30 * drifting / nodes - 20 * warning / nodes)`, half up; 100 without nodes.
    public static int score(long nodes, long drifting, long warning) {
        if (nodes == 0) {
            return 100;
        }
        long score = 100 * nodes - 30 * drifting - 20 * warning;
        return (int) Math.max(0, Math.floorDiv(2 * score + nodes, 2 * nodes));
    }
}
