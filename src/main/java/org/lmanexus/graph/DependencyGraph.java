package org.lmanexus.graph;

import org.jspecify.annotations.Nullable;

import java.math.BigDecimal;
import java.util.List;

/// The dependency graph of a workspace as it is stored.
///
/// @param integrity 0 to 100
/// @param deductions what it is short of 100 by, before it is rounded
public record DependencyGraph(
        String workspaceId,
        List<Node> nodes,
        List<Edge> edges,
        List<Finding> findings,
        int integrity,
        List<Deduction> deductions) {

    public DependencyGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        findings = List.copyOf(findings);
        deductions = List.copyOf(deductions);
    }

    /// @param type financial, covenant, definition or xref
    public record Node(
            String id,
            String label,
            String type,
            @Nullable String clauseId,
            @Nullable String variableId,
            @Nullable String value,
            boolean drift,
            boolean warning) {}

    /// `source` depends on `target`; weight 1 to 5.
    public record Edge(String id, String source, String target, int weight) {}

    /// What one node takes from the integrity score, and why.
    ///
    /// @param points 30 for drift or 20 for a warning, by the number of nodes; to four decimals
    public record Deduction(String nodeId, String label, String reason, BigDecimal points) {}

    /// Something wrong between terms.
    ///
    /// @param rule dangling-reference, undefined-term, unused-term, duplicate-term,
    /// definition-cycle,
    ///     covenant-without-test-date, covenant-without-definition or unit-mismatch
    /// @param nodeId the node it names; null where that has none
    public record Finding(
            String rule,
            @Nullable String nodeId,
            @Nullable String clauseId,
            String message,
            String remedy) {}
}
