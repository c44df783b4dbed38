package org.lmanexus.graph.build;

import org.lmanexus.graph.DependencyGraph.Deduction;
import org.lmanexus.graph.DependencyGraph.Node;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// The integrity score: 0 to 100, in whole numbers throughout.
public final class Integrity {

    private static final int DRIFT = 30;
    private static final int WARNING = 20;

    private Integrity() {}

    /// Each node that drifts or warns, with what it takes from the score.
    public static List<Deduction> deductions(List<Node> nodes) {
        List<Deduction> deductions = new ArrayList<>();
        for (Node node : nodes) {
            if (node.drift()) {
                deductions.add(deduction(node, "drift", DRIFT, nodes.size()));
            }
            if (node.warning()) {
                deductions.add(deduction(node, "warning", WARNING, nodes.size()));
            }
        }
        return deductions;
    }

    private static Deduction deduction(Node node, String reason, int points, int nodes) {
        BigDecimal share =
                BigDecimal.valueOf(points)
                        .divide(BigDecimal.valueOf(nodes), 4, RoundingMode.HALF_UP);
        return new Deduction(node.id(), node.label(), reason, share);
    }

    /// `round(100 - 30 * drifting / nodes - 20 * warning / nodes)`, half up; 100 without nodes.
    public static int score(long nodes, long drifting, long warning) {
        if (nodes == 0) {
            return 100;
        }
        long score = 100 * nodes - DRIFT * drifting - WARNING * warning;
        return (int) Math.max(0, Math.floorDiv(2 * score + nodes, 2 * nodes));
    }
}
