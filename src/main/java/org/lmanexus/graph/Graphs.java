package org.lmanexus.graph;

import org.jspecify.annotations.Nullable;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Builds and reads dependency graphs.
public interface Graphs {

    /// Builds the graph from the agreement as it stands, in one transaction; an unchanged workspace
    /// keeps its rows.
    DependencyGraph refresh(String workspaceId);

    /// The same for several workspaces, in one transaction and about as many statements as for one.
    void refresh(Collection<String> workspaceIds);

    DependencyGraph get(String workspaceId);

    /// 0 to 100; 100 where there is no graph.
    int integrity(String workspaceId);

    /// Of those of these workspaces that have a graph.
    Map<String, Integer> integrity(Collection<String> workspaceIds);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    Place locate(String nodeId);

    /// Every node that an edge joins to this one, in either direction, once.
    List<DependencyGraph.Node> neighbours(String nodeId);

    /// Everything that depends on a node, through all levels, each at its shortest distance; the
    /// nearest first.
    List<Impact> impact(String nodeId);

    /// @param distance how many edges lie between, from 1
    record Impact(DependencyGraph.Node node, int distance) {}

    /// Where a node stands in the agreement.
    record Place(
            String workspaceId,
            DependencyGraph.Node node,
            @Nullable String clauseId,
            @Nullable String variableId) {}
}
