package org.lmanexus.graph.store;

import org.lmanexus.agreement.TermEditor;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.Graphs;
import org.lmanexus.graph.build.Integrity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;

/// The graphs as the database keeps them.
@Service
class StoredGraphs implements Graphs {

    private final GraphRebuild rebuild;
    private final GraphRows rows;
    private final GraphFlags flags;
    private final TermEditor terms;

    StoredGraphs(GraphRebuild rebuild, GraphRows rows, GraphFlags flags, TermEditor terms) {
        this.rebuild = rebuild;
        this.rows = rows;
        this.flags = flags;
        this.terms = terms;
    }

    @Override
    @Transactional
    public DependencyGraph refresh(String workspaceId) {
        terms.hold(workspaceId);
        rebuild.run(workspaceId);
        return get(workspaceId);
    }

    @Override
    @Transactional(readOnly = true)
    public DependencyGraph get(String workspaceId) {
        List<DependencyGraph.Node> nodes = rows.nodes(workspaceId);
        return new DependencyGraph(
                workspaceId,
                nodes,
                rows.edges(workspaceId),
                rows.findings(workspaceId),
                integrity(workspaceId),
                Integrity.deductions(nodes));
    }

    @Override
    public int integrity(String workspaceId) {
        return flags.state(workspaceId).map(GraphFlags.State::integrity).orElse(100);
    }

    @Override
    public Place locate(String nodeId) {
        return rows.place(nodeId);
    }

    @Override
    public List<DependencyGraph.Node> neighbours(String nodeId) {
        return rows.neighbours(nodeId);
    }

    @Override
    public List<Impact> impact(String nodeId) {
        return rows.impact(nodeId);
    }
}
