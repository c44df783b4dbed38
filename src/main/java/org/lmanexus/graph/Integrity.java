package org.lmanexus.graph;

/// The integrity score: 0 to 100, in whole numbers throughout.
final class Integrity {

    private Integrity() {}

    /// `round(100 - 30 * drifting / nodes - 20 * warning / nodes)`, half up; 100 without nodes.
    static int score(long nodes, long drifting, long warning) {
        if (nodes == 0) {
            return 100;
        }
        long score = 100 * nodes - 30 * drifting - 20 * warning;
        return (int) Math.max(0, Math.floorDiv(2 * score + nodes, 2 * nodes));
    }
}
