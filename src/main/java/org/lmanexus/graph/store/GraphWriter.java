package org.lmanexus.graph.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.graph.DependencyGraph.Edge;
import org.lmanexus.graph.DependencyGraph.Finding;
import org.lmanexus.graph.build.Draft;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Turns the rows of a workspace's graph into those of a draft: what stays the same is not touched.
@Repository
class GraphWriter {

    private static final String EXISTING_NODES =
            """
            select id, label, type, clause_id, variable_id, term, value, sensitive
              from graph_nodes
             where workspace_id = :workspaceId
            """;

    private static final String EXISTING_EDGES =
            """
            select id, source_id, target_id, weight
              from graph_edges
             where workspace_id = :workspaceId
            """;

    private static final String EXISTING_FINDINGS =
            "select id from graph_findings where workspace_id = :workspaceId";

    private static final String DELETE_NODES =
            "delete from graph_nodes where id = any (cast(:ids as text[]))";

    private static final String DELETE_EDGES =
            "delete from graph_edges where id = any (cast(:ids as text[]))";

    private static final String DELETE_FINDINGS =
            "delete from graph_findings where id = any (cast(:ids as text[]))";

    private static final String PUT_NODE =
            """
            insert into graph_nodes (id, workspace_id, label, type, clause_id, variable_id, term, value,
                                     sensitive, updated_at)
            values (:id, :workspaceId, :label, cast(:type as "NodeType"), :clauseId, :variableId, :term,
                    :value, :sensitive, :now)
            on conflict (id) do update
               set label = excluded.label, type = excluded.type, clause_id = excluded.clause_id,
                   variable_id = excluded.variable_id, term = excluded.term, value = excluded.value,
                   sensitive = excluded.sensitive, updated_at = excluded.updated_at
            """;

    private static final String PUT_EDGE =
            """
            insert into graph_edges (id, workspace_id, source_id, target_id, weight)
            values (:id, :workspaceId, :source, :target, :weight)
            on conflict (id) do update set weight = excluded.weight
            """;

    private static final String PUT_FINDING =
            """
            insert into graph_findings (id, workspace_id, rule, node_id, clause_id, message, remedy)
            values (:id, :workspaceId, :rule, :nodeId, :clauseId, :message, :remedy)
            """;

    private final NamedParameterJdbcTemplate jdbc;
    private final Clock clock;

    GraphWriter(NamedParameterJdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void write(String workspaceId, Draft draft) {
        Map<String, Draft.Node> nodes = existingNodes(workspaceId);
        Map<String, Edge> edges = existingEdges(workspaceId);
        Set<String> findings = existingFindings(workspaceId);
        Map<String, Finding> drafted = drafted(workspaceId, draft.findings());
        delete(DELETE_FINDINGS, findings, drafted.keySet());
        delete(DELETE_EDGES, edges.keySet(), ids(draft.edges(), Edge::id));
        delete(DELETE_NODES, nodes.keySet(), ids(draft.nodes(), Draft.Node::id));
        put(PUT_NODE, draft.nodes(), nodes, Draft.Node::id, node -> row(workspaceId, node));
        put(PUT_EDGE, draft.edges(), edges, Edge::id, edge -> row(workspaceId, edge));
        findings.forEach(drafted::remove);
        put(
                PUT_FINDING,
                drafted.entrySet(),
                Map.of(),
                Map.Entry::getKey,
                entry -> row(workspaceId, entry.getKey(), entry.getValue()));
    }

    private Map<String, Draft.Node> existingNodes(String workspaceId) {
        Map<String, Draft.Node> nodes = new HashMap<>();
        jdbc.query(
                EXISTING_NODES,
                Map.of("workspaceId", workspaceId),
                row -> {
                    nodes.put(
                            row.getString("id"),
                            new Draft.Node(
                                    row.getString("id"),
                                    row.getString("label"),
                                    row.getString("type"),
                                    row.getString("clause_id"),
                                    row.getString("variable_id"),
                                    row.getString("term"),
                                    row.getString("value"),
                                    row.getBoolean("sensitive")));
                });
        return nodes;
    }

    private Map<String, Edge> existingEdges(String workspaceId) {
        Map<String, Edge> edges = new HashMap<>();
        jdbc.query(
                EXISTING_EDGES,
                Map.of("workspaceId", workspaceId),
                row -> {
                    edges.put(
                            row.getString("id"),
                            new Edge(
                                    row.getString("id"),
                                    row.getString("source_id"),
                                    row.getString("target_id"),
                                    row.getInt("weight")));
                });
        return edges;
    }

    private Set<String> existingFindings(String workspaceId) {
        return new HashSet<>(
                jdbc.queryForList(
                        EXISTING_FINDINGS, Map.of("workspaceId", workspaceId), String.class));
    }

    /// The same finding has the same id in every run.
    private static Map<String, Finding> drafted(String workspaceId, List<Finding> findings) {
        Map<String, Finding> drafted = new HashMap<>();
        for (Finding finding : findings) {
            String content =
                    String.join(
                            "\n",
                            workspaceId,
                            finding.rule(),
                            String.valueOf(finding.nodeId()),
                            String.valueOf(finding.clauseId()),
                            finding.message());
            drafted.put("finding-" + ContentHash.ofText(content).hex().substring(0, 32), finding);
        }
        return drafted;
    }

    private void delete(String sql, Set<String> existing, Set<String> drafted) {
        String[] gone =
                existing.stream().filter(id -> !drafted.contains(id)).toArray(String[]::new);
        if (gone.length > 0) {
            jdbc.update(sql, new MapSqlParameterSource("ids", gone));
        }
    }

    private <T> void put(
            String sql,
            Collection<T> drafted,
            Map<String, T> existing,
            Function<T, String> id,
            Function<T, MapSqlParameterSource> row) {
        MapSqlParameterSource[] rows =
                drafted.stream()
                        .filter(entry -> !entry.equals(existing.get(id.apply(entry))))
                        .map(row)
                        .toArray(MapSqlParameterSource[]::new);
        if (rows.length > 0) {
            jdbc.batchUpdate(sql, rows);
        }
    }

    private MapSqlParameterSource row(String workspaceId, Draft.Node node) {
        return of(workspaceId, node.id())
                .addValue("label", node.label())
                .addValue("type", node.type())
                .addValue("clauseId", node.clauseId())
                .addValue("variableId", node.variableId())
                .addValue("term", node.term())
                .addValue("value", node.value())
                .addValue("sensitive", node.sensitive())
                .addValue("now", UtcTime.column(clock.instant()));
    }

    private static MapSqlParameterSource row(String workspaceId, Edge edge) {
        return of(workspaceId, edge.id())
                .addValue("source", edge.source())
                .addValue("target", edge.target())
                .addValue("weight", edge.weight());
    }

    private static MapSqlParameterSource row(String workspaceId, String id, Finding finding) {
        return of(workspaceId, id)
                .addValue("rule", finding.rule())
                .addValue("nodeId", finding.nodeId())
                .addValue("clauseId", finding.clauseId())
                .addValue("message", finding.message())
                .addValue("remedy", finding.remedy());
    }

    private static MapSqlParameterSource of(String workspaceId, @Nullable String id) {
        return new MapSqlParameterSource("workspaceId", workspaceId).addValue("id", id);
    }

    private static <T> Set<String> ids(List<T> drafted, Function<T, String> id) {
        return drafted.stream().map(id).collect(Collectors.toSet());
    }
}
