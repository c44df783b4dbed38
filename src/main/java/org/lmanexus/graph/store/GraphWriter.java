package org.lmanexus.graph.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.graph.DependencyGraph.Edge;
import org.lmanexus.graph.DependencyGraph.Finding;
import org.lmanexus.graph.build.Draft;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Turns the rows of graphs into those of drafts, of many workspaces at once: what stays the same
/// is not touched, and what is new goes in by one statement for each table.
@Repository
class GraphWriter {

    private static final String EXISTING_NODES =
            """
            select id, label, type, clause_id, variable_id, term, value, sensitive
              from graph_nodes
             where workspace_id = any (cast(:workspaceIds as text[]))
            """;

    private static final String EXISTING_EDGES =
            """
            select id, source_id, target_id, weight
              from graph_edges
             where workspace_id = any (cast(:workspaceIds as text[]))
            """;

    private static final String EXISTING_FINDINGS =
            """
            select id from graph_findings where workspace_id = any (cast(:workspaceIds as text[]))
            """;

    private static final String DELETE_NODES =
            "delete from graph_nodes where id = any (cast(:ids as text[]))";

    private static final String DELETE_EDGES =
            "delete from graph_edges where id = any (cast(:ids as text[]))";

    private static final String DELETE_FINDINGS =
            "delete from graph_findings where id = any (cast(:ids as text[]))";

    private static final String INSERT_NODES =
            """
            insert into graph_nodes (id, workspace_id, label, type, clause_id, variable_id, term, value,
                                     sensitive, updated_at)
            select id, workspace_id, label, cast(type as "NodeType"), clause_id, variable_id, term, value,
                   cast(sensitive as boolean), :now
              from unnest(cast(:id as text[]), cast(:workspaceId as text[]), cast(:label as text[]),
                          cast(:type as text[]), cast(:clauseId as text[]), cast(:variableId as text[]),
                          cast(:term as text[]), cast(:value as text[]), cast(:sensitive as text[]))
                   as n (id, workspace_id, label, type, clause_id, variable_id, term, value, sensitive)
            """;

    private static final String UPDATE_NODES =
            """
            update graph_nodes g
               set label = n.label, type = cast(n.type as "NodeType"), clause_id = n.clause_id,
                   variable_id = n.variable_id, term = n.term, value = n.value,
                   sensitive = cast(n.sensitive as boolean), updated_at = :now
              from unnest(cast(:id as text[]), cast(:workspaceId as text[]), cast(:label as text[]),
                          cast(:type as text[]), cast(:clauseId as text[]), cast(:variableId as text[]),
                          cast(:term as text[]), cast(:value as text[]), cast(:sensitive as text[]))
                   as n (id, workspace_id, label, type, clause_id, variable_id, term, value, sensitive)
             where g.id = n.id
            """;

    private static final String INSERT_EDGES =
            """
            insert into graph_edges (id, workspace_id, source_id, target_id, weight)
            select id, workspace_id, source, target, cast(weight as integer)
              from unnest(cast(:id as text[]), cast(:workspaceId as text[]), cast(:source as text[]),
                          cast(:target as text[]), cast(:weight as text[]))
                   as e (id, workspace_id, source, target, weight)
            """;

    private static final String UPDATE_EDGES =
            """
            update graph_edges g
               set weight = cast(e.weight as integer)
              from unnest(cast(:id as text[]), cast(:workspaceId as text[]), cast(:source as text[]),
                          cast(:target as text[]), cast(:weight as text[]))
                   as e (id, workspace_id, source, target, weight)
             where g.id = e.id
            """;

    private static final String INSERT_FINDINGS =
            """
            insert into graph_findings (id, workspace_id, rule, node_id, clause_id, message, remedy)
            select *
              from unnest(cast(:id as text[]), cast(:workspaceId as text[]), cast(:rule as text[]),
                          cast(:nodeId as text[]), cast(:clauseId as text[]), cast(:message as text[]),
                          cast(:remedy as text[]))
            """;

    private static final Map<String, Function<Placed<Draft.Node>, @Nullable String>> NODE =
            Map.of(
                    "id", node -> node.of().id(),
                    "workspaceId", Placed::workspaceId,
                    "label", node -> node.of().label(),
                    "type", node -> node.of().type(),
                    "clauseId", node -> node.of().clauseId(),
                    "variableId", node -> node.of().variableId(),
                    "term", node -> node.of().term(),
                    "value", node -> node.of().value(),
                    "sensitive", node -> Boolean.toString(node.of().sensitive()));

    private static final Map<String, Function<Placed<Edge>, @Nullable String>> EDGE =
            Map.of(
                    "id", edge -> edge.of().id(),
                    "workspaceId", Placed::workspaceId,
                    "source", edge -> edge.of().source(),
                    "target", edge -> edge.of().target(),
                    "weight", edge -> Integer.toString(edge.of().weight()));

    private static final Map<String, Function<Placed<Finding>, @Nullable String>> FINDING =
            Map.of(
                    "id", GraphWriter::id,
                    "workspaceId", Placed::workspaceId,
                    "rule", finding -> finding.of().rule(),
                    "nodeId", finding -> finding.of().nodeId(),
                    "clauseId", finding -> finding.of().clauseId(),
                    "message", finding -> finding.of().message(),
                    "remedy", finding -> finding.of().remedy());

    private final JdbcClient jdbc;
    private final Clock clock;

    GraphWriter(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @param drafts by workspace
    void write(Map<String, Draft> drafts) {
        if (drafts.isEmpty()) {
            return;
        }
        Map<String, Draft.Node> nodes = existingNodes(drafts.keySet());
        Map<String, Edge> edges = existingEdges(drafts.keySet());
        Set<String> findings = of(EXISTING_FINDINGS, drafts.keySet()).query(String.class).set();
        Map<String, Placed<Draft.Node>> newNodes = placed(drafts, Draft::nodes, n -> n.of().id());
        Map<String, Placed<Edge>> newEdges = placed(drafts, Draft::edges, e -> e.of().id());
        Map<String, Placed<Finding>> newFindings = placed(drafts, Draft::findings, GraphWriter::id);
        delete(DELETE_FINDINGS, findings, newFindings.keySet());
        delete(DELETE_EDGES, edges.keySet(), newEdges.keySet());
        delete(DELETE_NODES, nodes.keySet(), newNodes.keySet());
        put(INSERT_NODES, missing(newNodes, nodes.keySet()), NODE);
        put(UPDATE_NODES, changed(newNodes, nodes), NODE);
        put(INSERT_EDGES, missing(newEdges, edges.keySet()), EDGE);
        put(UPDATE_EDGES, changed(newEdges, edges), EDGE);
        put(INSERT_FINDINGS, missing(newFindings, findings), FINDING);
    }

    private Map<String, Draft.Node> existingNodes(Collection<String> workspaceIds) {
        Map<String, Draft.Node> nodes = new HashMap<>();
        of(EXISTING_NODES, workspaceIds)
                .query(
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

    private Map<String, Edge> existingEdges(Collection<String> workspaceIds) {
        Map<String, Edge> edges = new HashMap<>();
        of(EXISTING_EDGES, workspaceIds)
                .query(
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

    /// The same finding has the same id in every run.
    private static String id(Placed<Finding> finding) {
        String content =
                String.join(
                        "\n",
                        finding.workspaceId(),
                        finding.of().rule(),
                        String.valueOf(finding.of().nodeId()),
                        String.valueOf(finding.of().clauseId()),
                        finding.of().message());
        return "finding-" + ContentHash.ofText(content).hex().substring(0, 32);
    }

    private static <T> Map<String, Placed<T>> placed(
            Map<String, Draft> drafts,
            Function<Draft, List<T>> part,
            Function<Placed<T>, String> id) {
        Map<String, Placed<T>> placed = new LinkedHashMap<>();
        drafts.forEach(
                (workspaceId, draft) -> {
                    for (T of : part.apply(draft)) {
                        Placed<T> row = new Placed<>(workspaceId, of);
                        placed.put(id.apply(row), row);
                    }
                });
        return placed;
    }

    private static <T> List<Placed<T>> missing(
            Map<String, Placed<T>> drafted, Set<String> existing) {
        return drafted.entrySet().stream()
                .filter(entry -> !existing.contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static <T> List<Placed<T>> changed(
            Map<String, Placed<T>> drafted, Map<String, T> existing) {
        return drafted.entrySet().stream()
                .filter(entry -> existing.containsKey(entry.getKey()))
                .filter(entry -> !entry.getValue().of().equals(existing.get(entry.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private void delete(String sql, Set<String> existing, Set<String> drafted) {
        String[] gone =
                existing.stream().filter(id -> !drafted.contains(id)).toArray(String[]::new);
        if (gone.length > 0) {
            jdbc.sql(sql).param("ids", gone).update();
        }
    }

    private <T> void put(
            String sql,
            List<Placed<T>> rows,
            Map<String, Function<Placed<T>, @Nullable String>> columns) {
        if (rows.isEmpty()) {
            return;
        }
        JdbcClient.StatementSpec put = jdbc.sql(sql);
        columns.forEach(
                (name, value) -> put.param(name, rows.stream().map(value).toArray(String[]::new)));
        put.param("now", UtcTime.column(clock.instant())).update();
    }

    private JdbcClient.StatementSpec of(String sql, Collection<String> workspaceIds) {
        return jdbc.sql(sql).param("workspaceIds", workspaceIds.toArray(String[]::new));
    }

    /// A row and the workspace that it belongs to.
    private record Placed<T>(String workspaceId, T of) {}
}
