package org.lmanexus.graph.store;

import org.lmanexus.drift.Drifts;
import org.lmanexus.graph.GraphChanged;
import org.lmanexus.graph.build.Integrity;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/// Keeps the flags of the nodes and the integrity scores as the drift of their workspaces has them.
///
/// A node drifts while an open item is on its variable, or on its clause or a variable of that. It
/// warns when it is sensitive and drifts, or when a finding names it. A term's node does neither by
/// drift: its clause and its variables do.
@Component
class GraphFlags {

    /// Names the workspaces wherever it looks, so that its cost depends on their rows alone.
    private static final String SET_FLAGS =
            """
            update graph_nodes n
               set has_drift = f.drift, has_warning = f.warning, updated_at = :now
              from (select d.id, d.drift,
                           d.drift and d.sensitive or named.node_id is not null as warning
                      from (select id, sensitive,
                                   case when variable_id is not null
                                        then variable_id = any (cast(:variableIds as text[]))
                                        else term is null
                                             and coalesce(clause_id = any (cast(:clauseIds as text[])), false)
                                   end as drift
                              from graph_nodes
                             where workspace_id = any (cast(:workspaceIds as text[]))) d
                      left join (select distinct node_id
                                   from graph_findings
                                  where workspace_id = any (cast(:workspaceIds as text[]))
                                    and node_id is not null) named on named.node_id = d.id) f
             where n.id = f.id and n.workspace_id = any (cast(:workspaceIds as text[]))
               and (n.has_drift, n.has_warning) is distinct from (f.drift, f.warning)
            returning n.workspace_id
            """;

    private static final String COUNT =
            """
            select workspace_id,
                   count(*) as nodes,
                   count(*) filter (where has_drift) as drifting,
                   count(*) filter (where has_warning) as warning
              from graph_nodes
             where workspace_id = any (cast(:workspaceIds as text[]))
             group by workspace_id
            """;

    private static final String STATES =
            """
            select workspace_id, integrity_score, input_hash
              from graph_state
             where workspace_id = any (cast(:workspaceIds as text[]))
            """;

    private static final String PUT_STATES =
            """
            insert into graph_state (id, workspace_id, integrity_score, last_computed_at, input_hash)
            select id, workspace_id, score, :now, input_hash
              from unnest(cast(:id as text[]), cast(:workspaceIds as text[]), cast(:score as integer[]),
                          cast(:inputHash as text[])) as settled (id, workspace_id, score, input_hash)
            on conflict (workspace_id) do update
               set integrity_score = excluded.integrity_score,
                   last_computed_at = excluded.last_computed_at,
                   input_hash = excluded.input_hash
             where (graph_state.integrity_score, graph_state.input_hash)
                   is distinct from (excluded.integrity_score, excluded.input_hash)
            returning workspace_id
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

    /// What the graphs of these workspaces were built from last; those without one are left out.
    Map<String, State> states(Collection<String> workspaceIds) {
        Map<String, State> states = new HashMap<>();
        of(STATES, workspaceIds)
                .query(
                        row -> {
                            states.put(
                                    row.getString("workspace_id"),
                                    new State(
                                            (int) Math.round(row.getDouble("integrity_score")),
                                            Objects.requireNonNullElse(
                                                    row.getString("input_hash"), "")));
                        });
        return states;
    }

    /// Sets flags and scores, and tells where either moved.
    ///
    /// @param inputs by workspace what its graph was built from
    /// @return the score of each
    Map<String, Integer> settle(Map<String, String> inputs) {
        if (inputs.isEmpty()) {
            return Map.of();
        }
        Set<String> moved = new TreeSet<>(setFlags(inputs.keySet()));
        Map<String, Integer> scores = scores(inputs.keySet());
        moved.addAll(putStates(inputs, scores));
        if (!moved.isEmpty()) {
            events.publishEvent(new GraphChanged(moved));
        }
        return scores;
    }

    private Map<String, Integer> scores(Collection<String> workspaceIds) {
        Map<String, Integer> scores = new HashMap<>();
        workspaceIds.forEach(id -> scores.put(id, Integrity.score(0, 0, 0)));
        of(COUNT, workspaceIds)
                .query(
                        row -> {
                            scores.put(
                                    row.getString("workspace_id"),
                                    Integrity.score(
                                            row.getLong("nodes"),
                                            row.getLong("drifting"),
                                            row.getLong("warning")));
                        });
        return scores;
    }

    private List<String> putStates(Map<String, String> inputs, Map<String, Integer> scores) {
        return of(PUT_STATES, inputs.keySet())
                .param("id", inputs.keySet().stream().map(id -> Ids.next()).toArray(String[]::new))
                .param(
                        "score",
                        inputs.keySet().stream()
                                .map(id -> "" + scores.get(id))
                                .toArray(String[]::new))
                .param("inputHash", inputs.values().toArray(String[]::new))
                .param("now", UtcTime.column(clock.instant()))
                .query(String.class)
                .list();
    }

    private List<String> setFlags(Collection<String> workspaceIds) {
        Collection<Drifts.Drifting> drifting = drifts.drifting(workspaceIds).values();
        return of(SET_FLAGS, workspaceIds)
                .param("clauseIds", ids(drifting, Drifts.Drifting::clauseIds))
                .param("variableIds", ids(drifting, Drifts.Drifting::variableIds))
                .param("now", UtcTime.column(clock.instant()))
                .query(String.class)
                .list();
    }

    private static String[] ids(
            Collection<Drifts.Drifting> drifting, Function<Drifts.Drifting, Set<String>> which) {
        return drifting.stream().map(which).flatMap(Set::stream).toArray(String[]::new);
    }

    private JdbcClient.StatementSpec of(String sql, Collection<String> workspaceIds) {
        return jdbc.sql(sql).param("workspaceIds", workspaceIds.toArray(String[]::new));
    }

    /// @param inputHash of the agreement that it was built from
    record State(int integrity, String inputHash) {}
}
