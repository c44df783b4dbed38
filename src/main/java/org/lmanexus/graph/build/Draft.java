package org.lmanexus.graph.build;

import org.jspecify.annotations.Nullable;
import org.lmanexus.graph.DependencyGraph;

import java.util.List;

/// A graph as built from the text, before drift is known.
public record Draft(
        List<Node> nodes,
        List<DependencyGraph.Edge> edges,
        List<DependencyGraph.Finding> findings) {

    public Draft {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
        findings = List.copyOf(findings);
    }

    /// @param term the defined term that a paragraph of a clause defines; null for clauses and
    ///     variables
    /// @param sensitive whether its clause is
    public record Node(
            String id,
            String label,
            String type,
            @Nullable String clauseId,
            @Nullable String variableId,
            @Nullable String term,
            @Nullable String value,
            boolean sensitive) {}
}
