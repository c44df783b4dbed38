package org.lmanexus.drift.store;

import org.lmanexus.drift.DriftItem;
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
import java.util.List;

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
             where workspace_id = :workspaceId
             order by coalesce(variable_id, 'text ' || clause_id), (status = 'unresolved') desc,
                      coalesce(approved_at, updated_at) desc, id desc
            """;

    private static final String COUNT_HIGH =
            """
            select count(*)
              from drift_items
             where workspace_id = :workspaceId and status = 'unresolved' and severity = 'HIGH'
            """;

    private static final String INSERT =
            """
            insert into drift_items (
                id, workspace_id, clause_id, variable_id, title, type, severity, rule,
                baseline_value, baseline_unit, baseline_approved_at,
                current_value, current_unit, current_modified_at, current_modified_by, updated_at)
            values (
                :id, :workspaceId, :clauseId, :variableId, :title, cast(:type as "ClauseType"),
                cast(:severity as "DriftSeverity"), :rule,
                :baselineValue, :baselineUnit, :baselineApprovedAt,
                :currentValue, :currentUnit, :currentModifiedAt, :currentModifiedBy, :now)
            """;

    private static final String UPDATE =
            """
            update drift_items
               set title = :title, type = cast(:type as "ClauseType"),
                   severity = cast(:severity as "DriftSeverity"), rule = :rule,
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

    List<DriftItem> latest(String workspaceId) {
        return list(LATEST, workspaceId);
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

    int countHigh(String workspaceId) {
        return jdbc.sql(COUNT_HIGH).param("workspaceId", workspaceId).query(Integer.class).single();
    }

    void insert(Collection<DriftItem> items) {
        if (!items.isEmpty()) {
            batch.batchUpdate(INSERT, parameters(items));
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
