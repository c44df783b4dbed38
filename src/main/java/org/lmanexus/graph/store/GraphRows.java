package org.lmanexus.graph.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.graph.DependencyGraph.Edge;
import org.lmanexus.graph.DependencyGraph.Finding;
import org.lmanexus.graph.DependencyGraph.Node;
import org.lmanexus.graph.Graphs.Impact;
import org.lmanexus.graph.Graphs.Place;
import org.lmanexus.kernel.Refusal;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Objects;

/// Reads the rows of a graph.
@Repository
class GraphRows {

    private static final String NODES =
            """
            select * from graph_nodes where workspace_id = :workspaceId order by id
            """;

    private static final String EDGES =
            """
            select id, source_id, target_id, weight
              from graph_edges
             where workspace_id = :workspaceId
             order by id
            """;

    private static final String FINDINGS =
            """
            select f.rule, f.node_id, f.clause_id, f.message, f.remedy
              from graph_findings f
             where f.workspace_id = :workspaceId
             order by f.rule, f.message, f.id
            """;

    private static final String NODE = "select * from graph_nodes where id = :id";

    private static final String NEIGHBOURS =
            """
            select n.*
              from graph_nodes n
             where n.id in (select target_id from graph_edges where source_id = :id
                             union
                            select source_id from graph_edges where target_id = :id)
             order by n.id
            """;

    /// Level by level: what depends on what was found last, and was not found before.
    private static final String IMPACT =
            """
            with recursive reached (id, distance, so_far) as (
                select array[cast(:id as text)], 0, array[cast(:id as text)]
                 union all
                select next.ids, r.distance + 1, r.so_far || next.ids
                  from reached r
                 cross join lateral (
                       select array_agg(distinct e.source_id) as ids
                         from graph_edges e
                        where e.workspace_id = :workspaceId
                          and e.target_id = any (r.id) and e.source_id <> all (r.so_far)) next
                 where next.ids is not null
            )
            select n.*, r.distance
              from reached r
              join graph_nodes n on n.id = any (r.id) and n.workspace_id = :workspaceId
             where r.distance > 0
             order by r.distance, n.id
            """;

    private static final RowMapper<Node> NODE_MAPPER =
            (row, number) ->
                    new Node(
                            row.getString("id"),
                            row.getString("label"),
                            row.getString("type"),
                            row.getString("clause_id"),
                            row.getString("variable_id"),
                            row.getString("value"),
                            row.getBoolean("has_drift"),
                            row.getBoolean("has_warning"));

    private final JdbcClient jdbc;

    GraphRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Node> nodes(String workspaceId) {
        return jdbc.sql(NODES).param("workspaceId", workspaceId).query(NODE_MAPPER).list();
    }

    List<Edge> edges(String workspaceId) {
        return jdbc.sql(EDGES)
                .param("workspaceId", workspaceId)
                .query(
                        (row, number) ->
                                new Edge(
                                        row.getString("id"),
                                        row.getString("source_id"),
                                        row.getString("target_id"),
                                        row.getInt("weight")))
                .list();
    }

    List<Finding> findings(String workspaceId) {
        return jdbc.sql(FINDINGS)
                .param("workspaceId", workspaceId)
                .query(
                        (row, number) ->
                                new Finding(
                                        row.getString("rule"),
                                        row.getString("node_id"),
                                        row.getString("clause_id"),
                                        row.getString("message"),
                                        row.getString("remedy")))
                .list();
    }

    Place place(String nodeId) {
        return jdbc.sql(NODE)
                .param("id", nodeId)
                .query(
                        (row, number) ->
                                place(
                                        row.getString("workspace_id"),
                                        NODE_MAPPER.mapRow(row, number)))
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("there is no graph node " + nodeId));
    }

    List<Node> neighbours(String nodeId) {
        return jdbc.sql(NEIGHBOURS).param("id", nodeId).query(NODE_MAPPER).list();
    }

    List<Impact> impact(String nodeId) {
        return jdbc.sql(IMPACT)
                .param("id", nodeId)
                .param("workspaceId", place(nodeId).workspaceId())
                .query(
                        (row, number) ->
                                new Impact(
                                        Objects.requireNonNull(NODE_MAPPER.mapRow(row, number)),
                                        row.getInt("distance")))
                .list();
    }

    private static Place place(String workspaceId, @Nullable Node node) {
        Node found = Objects.requireNonNull(node);
        return new Place(workspaceId, found, found.clauseId(), found.variableId());
    }
}
