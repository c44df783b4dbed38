package org.lmanexus.graph.store;

import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Drifts;
import org.lmanexus.graph.GraphChanged;
import org.lmanexus.graph.build.Integrity;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Keeps the flags of the nodes and the integrity score as the drift of the workspace has them.
///
/// A node drifts while an open item is on its variable, or on its clause or a variable of that. It
/// warns when it is sensitive and drifts, or when a finding names it. A term's node does neither by
/// drift: its clause and its variables do.
@Component
class GraphFlags {

    private static final String SET_FLAGS =
            """
            update graph_nodes n
               set has_drift = f.drift, has_warning = f.warning, updated_at = :now
              from (select d.id, d.drift,
                           d.drift and d.sensitive
                           or exists (select from graph_findings g
                                       where g.workspace_id = :workspaceId and g.node_id = d.id) as warning
                      from (select id, sensitive,
                                   case when variable_id is not null
                                        then variable_id = any (cast(:variableIds as text[]))
                                        else term is null
                                             and coalesce(clause_id = any (cast(:clauseIds as text[])), false)
                                   end as drift
                              from graph_nodes
                             where workspace_id = :workspaceId) d) f
             where n.id = f.id
               and (n.has_drift, n.has_warning) is distinct from (f.drift, f.warning)
            """;

    private static final String COUNT =
            """
            select count(*) as nodes,
                   count(*) filter (where has_drift) as drifting,
                   count(*) filter (where has_warning) as warning
              from graph_nodes
             where workspace_id = :workspaceId
            """;

    private static final String STATE =
            """
            select integrity_score, input_hash from graph_state where workspace_id = :workspaceId
            """;

    private static final String PUT_STATE =
            """
            insert into graph_state (id, workspace_id, integrity_score, last_computed_at, input_hash)
            values (:id, :workspaceId, :score, :now, :inputHash)
            on conflict (workspace_id) do update
               set integrity_score = excluded.integrity_score,
                   last_computed_at = excluded.last_computed_at,
                   input_hash = excluded.input_hash
             where (graph_state.integrity_score, graph_state.input_hash)
                   is distinct from (excluded.integrity_score, excluded.input_hash)
            """;

    private final JdbcClient jdbc;
    private final Drifts drifts;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    GraphFlags(JdbcClient jdbc, Drifts drifts, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.drifts = drifts;
        this.events = events;
        this.clock = clock;
    }

    /// What the graph was built from last; empty where there is none.
    Optional<State> state(String workspaceId) {
        return jdbc.sql(STATE)
                .param("workspaceId", workspaceId)
                .query(
                        (row, number) ->
                                new State(
                                        (int) Math.round(row.getDouble("integrity_score")),
                                        Objects.requireNonNullElse(
                                                row.getString("input_hash"), "")))
                .optional();
    }

    /// Sets flags and score, and tells where either moved.
    ///
    /// @return the score
    int settle(String workspaceId, String inputHash) {
        int flagged = setFlags(workspaceId, drifts.unresolved(workspaceId));
        int score =
                jdbc.sql(COUNT)
                        .param("workspaceId", workspaceId)
                        .query(
                                (row, number) ->
                                        Integrity.score(
                                                row.getLong("nodes"),
                                                row.getLong("drifting"),
                                                row.getLong("warning")))
                        .single();
        int stored =
                jdbc.sql(PUT_STATE)
                        .param("id", Ids.next())
                        .param("workspaceId", workspaceId)
                        .param("score", score)
                        .param("now", UtcTime.column(clock.instant()))
                        .param("inputHash", inputHash)
                        .update();
        if (flagged + stored > 0) {
            events.publishEvent(new GraphChanged(workspaceId));
        }
        return score;
    }

    private int setFlags(String workspaceId, List<DriftItem> open) {
        String[] clauses = open.stream().map(DriftItem::clauseId).distinct().toArray(String[]::new);
        String[] variables =
                open.stream()
                        .map(DriftItem::variableId)
                        .filter(Objects::nonNull)
                        .toArray(String[]::new);
        return jdbc.sql(SET_FLAGS)
                .param("workspaceId", workspaceId)
                .param("clauseIds", clauses)
                .param("variableIds", variables)
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }

    /// @param inputHash of the agreement that it was built from
    record State(int integrity, String inputHash) {}
}
