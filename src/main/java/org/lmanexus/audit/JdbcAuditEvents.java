package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// Reads `audit_events`; list, count and export share one condition, so that they agree.
@Repository
class JdbcAuditEvents implements AuditEvents {

    private static final int FETCH_SIZE = 1_000;

    private static final String FILTERED =
            """
              from audit_events
             where (cast(:workspaceId as text) is null or workspace_id = :workspaceId)
               and (cast(:type as text) is null or event_type = cast(:type as "AuditEventType"))
               and (cast(:actorId as text) is null or actor_id = :actorId)
               and (cast(:targetType as text) is null or target_type = :targetType)
               and (cast(:targetId as text) is null or target_id = :targetId)
               and (cast(:from as date) is null or timestamp >= cast(:from as date))
               and (cast(:to as date) is null or timestamp < cast(:to as date) + 1)
               and (cast(:text as text) is null
                    or position(lower(:text) in lower(concat_ws(' ', actor_name, event_type::text,
                            target_type, target_id,
                            case when :full then concat_ws(' ', reason, before_state, after_state)
                            end))) > 0)
            """;

    private static final String COLUMNS =
            """
            select id, workspace_id, timestamp, actor_id, actor_name, event_type, target_type, target_id,
                   before_state, after_state, reason, reason_category, chain, seq, prev_hash, hash
            """;

    private static final String PAGE =
            COLUMNS
                    + FILTERED
                    + """
                     order by timestamp desc, chain, seq desc
                     offset :offset limit :limit
                    """;

    private static final String BEFORE =
            COLUMNS
                    + FILTERED
                    + """
                       and (cast(:before as bigint) is null or seq < :before)
                     order by seq desc
                     limit :limit
                    """;

    private static final String COUNT = "select count(*)" + FILTERED;

    private static final String ALL = COLUMNS + FILTERED + " order by timestamp, chain, seq";

    private final JdbcClient jdbc;
    private final AuditTrail trail;

    JdbcAuditEvents(JdbcClient jdbc, AuditTrail trail) {
        this.jdbc = jdbc;
        this.trail = trail;
    }

    @Override
    public List<AuditEvent> list(AuditFilter filter, int offset, int limit) {
        return filtered(PAGE, filter)
                .param("offset", offset)
                .param("limit", limit)
                .query(new AuditEventMapper())
                .list();
    }

    @Override
    public long count(AuditFilter filter) {
        return count(filter, Sight.FULL);
    }

    @Override
    public long count(AuditFilter filter, Sight sight) {
        return filtered(COUNT, filter, sight).query(Long.class).single();
    }

    @Override
    public List<AuditEvent> page(
            AuditFilter filter, Sight sight, @Nullable Long before, int limit) {
        Objects.requireNonNull(filter.workspaceId(), "a page is of one workspace");
        return filtered(BEFORE, filter, sight)
                .param("before", before)
                .param("limit", limit)
                .query(new AuditEventMapper())
                .list()
                .stream()
                .map(event -> sight == Sight.FULL ? event : event.limited())
                .toList();
    }

    @Override
    public AuditEvent get(String id) {
        return jdbc.sql(COLUMNS + " from audit_events where id = :id")
                .param("id", id)
                .query(new AuditEventMapper())
                .optional()
                .orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "there is no audit event %s: list them".formatted(id)));
    }

    @Override
    @Transactional
    public long export(AuditFilter filter, Format format, Actor actor, Writer out)
            throws IOException {
        long written = 0;
        AuditWriter writer = AuditWriter.of(format, out);
        writer.begin();
        try (Stream<AuditEvent> events =
                filtered(ALL, filter)
                        .withFetchSize(FETCH_SIZE)
                        .query(new AuditEventMapper())
                        .stream()) {
            for (Iterator<AuditEvent> rows = events.iterator(); rows.hasNext(); written++) {
                writer.write(rows.next());
            }
        }
        writer.end();
        trail.record(exported(filter, format, actor, written));
        return written;
    }

    private static AuditEntry exported(
            AuditFilter filter, Format format, Actor actor, long written) {
        Map<String, Object> after = new LinkedHashMap<>();
        after.put("format", format.name());
        after.put("eventCount", written);
        after.put("filter", named(filter));
        return new AuditEntry(
                filter.workspaceId(),
                actor,
                AuditEventType.EXPORT_AUDIT,
                "audit",
                null,
                null,
                after,
                null,
                null);
    }

    private static Map<String, String> named(AuditFilter filter) {
        Map<String, String> parts = new LinkedHashMap<>();
        parameters(filter)
                .forEach(
                        (name, value) -> {
                            if (value != null) {
                                parts.put(name, value.toString());
                            }
                        });
        return parts;
    }

    private StatementSpec filtered(String sql, AuditFilter filter) {
        return filtered(sql, filter, Sight.FULL);
    }

    private StatementSpec filtered(String sql, AuditFilter filter, Sight sight) {
        return jdbc.sql(sql).params(parameters(filter)).param("full", sight == Sight.FULL);
    }

    private static Map<String, @Nullable Object> parameters(AuditFilter filter) {
        LocalDate from = filter.from();
        Map<String, @Nullable Object> parameters = new LinkedHashMap<>();
        parameters.put("workspaceId", filter.workspaceId());
        parameters.put("type", filter.type() == null ? null : filter.type().name());
        parameters.put("actorId", filter.actorId());
        parameters.put("targetType", filter.targetType());
        parameters.put("targetId", filter.targetId());
        parameters.put("from", from);
        parameters.put("to", filter.to());
        parameters.put("text", filter.text());
        return parameters;
    }
}
