package org.lmanexus.graph;

import org.jspecify.annotations.Nullable;

import java.util.List;

/// The dependency graph of a workspace as it is stored.
///
/// @param integrity 0 to 100
public record DependencyGraph(
        String workspaceId,
        List<Node> nodes,
        List<Edge> edges,
        List<Finding> findings,
        int integrity) {

    public DependencyGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        findings = List.copyOf(findings);
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

    /// Something wrong between terms.
    ///
    /// @param rule dangling-reference, undefined-term, unused-term, duplicate-term,
    /// definition-cycle,
    ///     covenant-without-test-date or unit-mismatch
    /// @param nodeId the node it names; null where that has none
    public record Finding(
            String rule,
            @Nullable String nodeId,
            @Nullable String clauseId,
            String message,
            String remedy) {}
}
