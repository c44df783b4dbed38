package org.lmanexus.graph.store;

import org.lmanexus.agreement.TermEditor;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.Graphs;
import org.lmanexus.graph.build.Integrity;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The graphs as the database keeps them.
@Service
class StoredGraphs implements Graphs {

    private static final int WHOLE = 100;

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
        rebuild.run(List.of(workspaceId));
        return get(workspaceId);
    }

    @Override
    @Transactional
    public void refresh(Collection<String> workspaceIds) {
        terms.hold(workspaceIds);
        rebuild.run(workspaceIds);
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
        return integrity(List.of(workspaceId)).getOrDefault(workspaceId, WHOLE);
    }

    @Override
    public Map<String, Integer> integrity(Collection<String> workspaceIds) {
        Map<String, Integer> scores = new HashMap<>();
        flags.states(workspaceIds).forEach((id, state) -> scores.put(id, state.integrity()));
        return scores;
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
