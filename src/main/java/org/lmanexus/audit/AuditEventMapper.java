package org.lmanexus.audit;

import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/// Reads a row of `audit_events`.
final class AuditEventMapper implements RowMapper<AuditEvent> {

    @Override
    public AuditEvent mapRow(ResultSet row, int rowNumber) throws SQLException {
        return new AuditEvent(
                row.getString("id"),
                row.getString("workspace_id"),
                UtcTime.instant(row.getObject("timestamp", LocalDateTime.class)),
                row.getString("actor_id"),
                row.getString("actor_name"),
                AuditEventType.valueOf(row.getString("event_type")),
                row.getString("target_type"),
                row.getString("target_id"),
                row.getString("before_state"),
                row.getString("after_state"),
                row.getString("reason"),
                row.getString("reason_category"),
                row.getString("chain"),
                row.getLong("seq"),
                row.getString("prev_hash"),
                row.getString("hash"));
    }
}
