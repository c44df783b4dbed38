package org.lmanexus.graph;

/// Builds and reads dependency graphs.
public interface Graphs {

    /// Builds the graph from the agreement as it stands, in one transaction; an unchanged workspace
    /// keeps its rows.
    DependencyGraph refresh(String workspaceId);

    DependencyGraph get(String workspaceId);

    /// 0 to 100; 100 where there is no graph.
    int integrity(String workspaceId);
}
