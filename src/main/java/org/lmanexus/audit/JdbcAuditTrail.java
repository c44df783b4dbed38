package org.lmanexus.audit;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.LogScope;
import org.lmanexus.kernel.UtcTime;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Appends to `audit_events`; the database numbers and seals the row.
@Repository
class JdbcAuditTrail implements AuditTrail {

    private static final Logger LOG = LoggerFactory.getLogger(JdbcAuditTrail.class);

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

    private final NamedParameterJdbcOperations jdbc;
    private final Clock clock;
    private final MeterRegistry meters;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    JdbcAuditTrail(NamedParameterJdbcOperations jdbc, Clock clock, MeterRegistry meters) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.meters = meters;
        Stream.of(AuditEventType.values()).forEach(this::appended);
    }

    private Counter appended(AuditEventType type) {
        return meters.counter("nexus.audit.appended", "type", type.name());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(AuditEntry entry) {
        record(List.of(entry));
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(List<AuditEntry> entries) {
        if (!entries.isEmpty()) {
            jdbc.batchUpdate(
                    APPEND, entries.stream().map(this::row).toArray(MapSqlParameterSource[]::new));
            entries.forEach(this::tell);
        }
    }

    /// Names what was recorded, and nothing of what it says.
    private void tell(AuditEntry entry) {
        appended(entry.type()).increment();
        try (LogScope scope = LogScope.open()) {
            if (entry.workspaceId() != null) {
                scope.and(LogKey.WORKSPACE, entry.workspaceId());
            }
            LOG.info("{} of {} {}", entry.type(), entry.targetType(), entry.targetId());
        }
    }

    private MapSqlParameterSource row(AuditEntry entry) {
        return new MapSqlParameterSource("id", Ids.next())
                .addValue("workspaceId", entry.workspaceId())
                .addValue("timestamp", UtcTime.column(clock.instant()))
                .addValue("actorId", entry.actor().userId())
                .addValue("actorName", entry.actor().name())
                .addValue("type", entry.type().name())
                .addValue("targetType", entry.targetType())
                .addValue("targetId", entry.targetId())
                .addValue("before", state(entry.before()))
                .addValue("after", state(entry.after()))
                .addValue("reason", entry.reason())
                .addValue("reasonCategory", entry.reasonCategory());
    }

    private @Nullable String state(@Nullable Map<String, ?> values) {
        return values == null ? null : json.writeValueAsString(values);
    }
}
