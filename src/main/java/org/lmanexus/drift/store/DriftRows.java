package org.lmanexus.drift.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Drifts;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// The rows of `drift_items`.
@Repository
class DriftRows {

    private static final String OF_WORKSPACE =
            """
            select *
              from drift_items
             where workspace_id = :workspaceId
             order by (status = 'unresolved') desc, severity, current_modified_at desc, id
            """;

    private static final String UNRESOLVED =
            """
            select *
              from drift_items
             where workspace_id = :workspaceId and status = 'unresolved'
             order by severity, current_modified_at desc, id
            """;

    private static final String BY_ID = "select * from drift_items where id = :id";

    /// Of each term the open item, else the one that was dealt with last.
    private static final String LATEST =
            """
            select distinct on (coalesce(variable_id, 'text ' || clause_id)) *
              from drift_items
             where workspace_id = any (cast(:workspaceIds as text[]))
             order by coalesce(variable_id, 'text ' || clause_id), (status = 'unresolved') desc,
                      coalesce(approved_at, updated_at) desc, id desc
            """;

    private static final String COUNT_HIGH =
            """
            select workspace_id, count(*) as high
              from drift_items
             where workspace_id = any (cast(:workspaceIds as text[]))
               and status = 'unresolved' and severity = 'HIGH'
             group by workspace_id
            """;

    private static final String DRIFTING =
            """
            select workspace_id, clause_id, variable_id
              from drift_items
             where workspace_id = any (cast(:workspaceIds as text[])) and status = 'unresolved'
            """;

    /// One statement, however many rows: each column is an array.
    private static final String INSERT =
            """
            insert into drift_items (
                id, workspace_id, clause_id, variable_id, title, type, severity, rule, favours,
                baseline_value, baseline_unit, baseline_approved_at,
                current_value, current_unit, current_modified_at, current_modified_by, updated_at)
            select id, workspace_id, clause_id, variable_id, title, cast(type as "ClauseType"),
                   cast(severity as "DriftSeverity"), rule, favours,
                   baseline_value, baseline_unit, cast(baseline_approved_at as timestamp),
                   current_value, current_unit, cast(current_modified_at as timestamp),
                   current_modified_by, :now
              from unnest(
                       cast(:id as text[]), cast(:workspaceId as text[]), cast(:clauseId as text[]),
                       cast(:variableId as text[]), cast(:title as text[]), cast(:type as text[]),
                       cast(:severity as text[]), cast(:rule as text[]), cast(:favours as text[]),
                       cast(:baselineValue as text[]), cast(:baselineUnit as text[]),
                       cast(:baselineApprovedAt as text[]), cast(:currentValue as text[]),
                       cast(:currentUnit as text[]), cast(:currentModifiedAt as text[]),
                       cast(:currentModifiedBy as text[]))
                   as opened (
                       id, workspace_id, clause_id, variable_id, title, type, severity, rule, favours,
                       baseline_value, baseline_unit, baseline_approved_at,
                       current_value, current_unit, current_modified_at, current_modified_by)
            """;

    private static final String UPDATE =
            """
            update drift_items
               set title = :title, type = cast(:type as "ClauseType"),
                   severity = cast(:severity as "DriftSeverity"), rule = :rule, favours = :favours,
                   baseline_value = :baselineValue, baseline_unit = :baselineUnit,
                   baseline_approved_at = :baselineApprovedAt,
                   current_value = :currentValue, current_unit = :currentUnit,
                   current_modified_at = :currentModifiedAt,
                   current_modified_by = :currentModifiedBy,
                   status = cast(:status as "DriftStatus"),
                   approved_by = :approvedBy, approved_at = :approvedAt,
                   approval_reason = :approvalReason,
                   override_requested_by = :requestedBy, override_requested_at = :requestedAt,
                   override_reason = :requestedReason,
                   override_reason_category = cast(:requestedCategory as "ReasonCategory"),
                   replaced_value = :replacedValue, replaced_unit = :replacedUnit,
                   version = version + 1, updated_at = :now
             where id = :id and version = :version
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcTemplate batch;
    private final Clock clock;

    DriftRows(JdbcClient jdbc, NamedParameterJdbcTemplate batch, Clock clock) {
        this.clock = clock;
        this.jdbc = jdbc;
        this.batch = batch;
    }

    List<DriftItem> ofWorkspace(String workspaceId) {
        return list(OF_WORKSPACE, workspaceId);
    }

    List<DriftItem> unresolved(String workspaceId) {
        return list(UNRESOLVED, workspaceId);
    }

    /// By workspace.
    Map<String, List<DriftItem>> latest(Collection<String> workspaceIds) {
        return ofWorkspaces(LATEST, workspaceIds).query(DriftItemMapper.INSTANCE).list().stream()
                .collect(Collectors.groupingBy(DriftItem::workspaceId));
    }

    DriftItem get(String id) {
        return jdbc.sql(BY_ID)
                .param("id", id)
                .query(DriftItemMapper.INSTANCE)
                .optional()
                .orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "there is no drift item %s: nexus drift WORKSPACE lists them"
                                                .formatted(id)));
    }

    Map<String, Integer> countHigh(Collection<String> workspaceIds) {
        Map<String, Integer> high = new HashMap<>();
        ofWorkspaces(COUNT_HIGH, workspaceIds)
                .query(
                        row -> {
                            high.put(row.getString("workspace_id"), row.getInt("high"));
                        });
        return high;
    }

    Map<String, Drifts.Drifting> drifting(Collection<String> workspaceIds) {
        Map<String, Drifts.Drifting> drifting = new HashMap<>();
        ofWorkspaces(DRIFTING, workspaceIds)
                .query(
                        row -> {
                            Drifts.Drifting of =
                                    drifting.computeIfAbsent(
                                            row.getString("workspace_id"),
                                            id ->
                                                    new Drifts.Drifting(
                                                            new HashSet<>(), new HashSet<>()));
                            of.clauseIds().add(row.getString("clause_id"));
                            String variable = row.getString("variable_id");
                            if (variable != null) {
                                of.variableIds().add(variable);
                            }
                        });
        return drifting;
    }

    void insert(List<DriftItem> items) {
        if (!items.isEmpty()) {
            JdbcClient.StatementSpec insert = jdbc.sql(INSERT);
            for (Map.Entry<String, Function<DriftItem, @Nullable String>> column :
                    DriftItemMapper.OPENED.entrySet()) {
                insert.param(
                        column.getKey(),
                        items.stream().map(column.getValue()).toArray(String[]::new));
            }
            insert.param("now", UtcTime.column(clock.instant())).update();
        }
    }

    /// @return how many rows were changed; those that moved since they were read are not
    int update(Collection<DriftItem> items) {
        int changed = 0;
        if (!items.isEmpty()) {
            for (int rows : batch.batchUpdate(UPDATE, parameters(items))) {
                changed += rows;
            }
        }
        return changed;
    }

    private JdbcClient.StatementSpec ofWorkspaces(String sql, Collection<String> workspaceIds) {
        return jdbc.sql(sql).param("workspaceIds", workspaceIds.toArray(String[]::new));
    }

    private List<DriftItem> list(String sql, String workspaceId) {
        return jdbc.sql(sql)
                .param("workspaceId", workspaceId)
                .query(DriftItemMapper.INSTANCE)
                .list();
    }

    private SqlParameterSource[] parameters(Collection<DriftItem> items) {
        Instant now = clock.instant();
        return items.stream()
                .map(item -> DriftItemMapper.parameters(item).addValue("now", UtcTime.column(now)))
                .toArray(MapSqlParameterSource[]::new);
    }
}
