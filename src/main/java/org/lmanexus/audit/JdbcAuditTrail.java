package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.Map;

/// Appends to `audit_events`; the database numbers and seals the row.
@Repository
class JdbcAuditTrail implements AuditTrail {

    private static final String APPEND =
            """
            insert into audit_events (
                id, workspace_id, timestamp, actor_id, actor_name, event_type, target_type, target_id,
                before_state, after_state, reason, reason_category)
            values (
                :id, :workspaceId, :timestamp, :actorId, :actorName, cast(:type as "AuditEventType"),
                :targetType, :targetId, :before, :after, :reason,
                cast(:reasonCategory as "ReasonCategory"))
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    JdbcAuditTrail(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        jdbc.sql(APPEND)
                .param("id", Ids.next())
                .param("workspaceId", entry.workspaceId())
                .param("timestamp", UtcTime.column(clock.instant()))
                .param("actorId", entry.actor().userId())
                .param("actorName", entry.actor().name())
                .param("type", entry.type().name())
                .param("targetType", entry.targetType())
                .param("targetId", entry.targetId())
                .param("before", state(entry.before()))
                .param("after", state(entry.after()))
                .param("reason", entry.reason())
                .param("reasonCategory", entry.reasonCategory())
                .update();
    }

    private @Nullable String state(@Nullable Map<String, ?> values) {
        return values == null ? null : json.writeValueAsString(values);
    }
}
