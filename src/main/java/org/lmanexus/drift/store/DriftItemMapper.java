package org.lmanexus.drift.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftItem.Replaced;
import org.lmanexus.drift.DriftItem.Requested;
import org.lmanexus.drift.DriftItem.Severity;
import org.lmanexus.drift.DriftItem.Status;
import org.lmanexus.drift.Favour;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/// Between a row of `drift_items` and a [DriftItem].
final class DriftItemMapper implements RowMapper<DriftItem> {

    static final DriftItemMapper INSTANCE = new DriftItemMapper();

    /// The columns of an item that is opened, by the names of their parameters.
    static final Map<String, Function<DriftItem, @Nullable String>> OPENED =
            Map.ofEntries(
                    Map.entry("id", DriftItem::id),
                    Map.entry("workspaceId", DriftItem::workspaceId),
                    Map.entry("clauseId", DriftItem::clauseId),
                    Map.entry("variableId", DriftItem::variableId),
                    Map.entry("title", DriftItem::title),
                    Map.entry("type", item -> item.type().code()),
                    Map.entry("severity", item -> item.severity().name()),
                    Map.entry("rule", DriftItem::rule),
                    Map.entry("favours", DriftItemMapper::favours),
                    Map.entry("baselineValue", DriftItem::baselineValue),
                    Map.entry("baselineUnit", DriftItem::baselineUnit),
                    Map.entry("baselineApprovedAt", item -> time(item.baselineApprovedAt())),
                    Map.entry("currentValue", DriftItem::currentValue),
                    Map.entry("currentUnit", DriftItem::currentUnit),
                    Map.entry("currentModifiedAt", item -> time(item.currentModifiedAt())),
                    Map.entry("currentModifiedBy", DriftItem::currentModifiedBy));

    private DriftItemMapper() {}

    @Override
    public DriftItem mapRow(ResultSet row, int number) throws SQLException {
        return new DriftItem(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("clause_id"),
                row.getString("variable_id"),
                row.getString("title"),
                ClauseType.ofCode(row.getString("type")),
                Severity.valueOf(row.getString("severity")),
                row.getString("rule"),
                favours(row),
                row.getString("baseline_value"),
                row.getString("baseline_unit"),
                time(row, "baseline_approved_at"),
                row.getString("current_value"),
                row.getString("current_unit"),
                time(row, "current_modified_at"),
                row.getString("current_modified_by"),
                Status.ofCode(row.getString("status")),
                row.getString("approved_by"),
                instant(row, "approved_at"),
                row.getString("approval_reason"),
                requested(row),
                replaced(row),
                row.getLong("version"));
    }

    static MapSqlParameterSource parameters(DriftItem item) {
        Requested requested = item.requested();
        Replaced replaced = item.replaced();
        return new MapSqlParameterSource()
                .addValue("id", item.id())
                .addValue("workspaceId", item.workspaceId())
                .addValue("clauseId", item.clauseId())
                .addValue("variableId", item.variableId())
                .addValue("title", item.title())
                .addValue("type", item.type().code())
                .addValue("severity", item.severity().name())
                .addValue("rule", item.rule())
                .addValue("favours", favours(item))
                .addValue("baselineValue", item.baselineValue())
                .addValue("baselineUnit", item.baselineUnit())
                .addValue("baselineApprovedAt", UtcTime.column(item.baselineApprovedAt()))
                .addValue("currentValue", item.currentValue())
                .addValue("currentUnit", item.currentUnit())
                .addValue("currentModifiedAt", UtcTime.column(item.currentModifiedAt()))
                .addValue("currentModifiedBy", item.currentModifiedBy())
                .addValue("status", item.status().code())
                .addValue("approvedBy", item.approvedBy())
                .addValue("approvedAt", column(item.approvedAt()))
                .addValue("approvalReason", item.approvalReason())
                .addValue("requestedBy", requested == null ? null : requested.by())
                .addValue("requestedAt", requested == null ? null : column(requested.at()))
                .addValue("requestedReason", requested == null ? null : requested.reason())
                .addValue("requestedCategory", requested == null ? null : requested.category())
                .addValue("replacedValue", replaced == null ? null : replaced.value())
                .addValue("replacedUnit", replaced == null ? null : replaced.unit())
                .addValue("version", item.version());
    }

    private static @Nullable Requested requested(ResultSet row) throws SQLException {
        Instant at = instant(row, "override_requested_at");
        if (at == null) {
            return null;
        }
        return new Requested(
                Objects.requireNonNullElse(row.getString("override_requested_by"), ""),
                at,
                Objects.requireNonNullElse(row.getString("override_reason"), ""),
                row.getString("override_reason_category"));
    }

    private static @Nullable Replaced replaced(ResultSet row) throws SQLException {
        String value = row.getString("replaced_value");
        return value == null ? null : new Replaced(value, row.getString("replaced_unit"));
    }

    private static @Nullable String favours(DriftItem item) {
        Favour favours = item.favours();
        return favours == null ? null : favours.code();
    }

    private static @Nullable Favour favours(ResultSet row) throws SQLException {
        String code = row.getString("favours");
        return code == null ? null : Favour.ofCode(code);
    }

    private static String time(Instant instant) {
        return UtcTime.column(instant).toString();
    }

    private static Instant time(ResultSet row, String column) throws SQLException {
        return UtcTime.instant(row.getObject(column, LocalDateTime.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : UtcTime.instant(time);
    }

    private static @Nullable LocalDateTime column(@Nullable Instant instant) {
        return instant == null ? null : UtcTime.column(instant);
    }
}
