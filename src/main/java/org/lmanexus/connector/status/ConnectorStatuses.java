package org.lmanexus.connector.status;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Probes.Standing;
import org.lmanexus.connector.system.Verdict;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Keeps `downstream_connectors` in step with what the last attempt or probe came to, and says why:
/// READY when all is well, IN_REVIEW when a person must look, else DISCONNECTED.
@Component
public class ConnectorStatuses {

    private static final String FOLLOW =
            """
            update downstream_connectors
               set status = cast(:status as "ConnectorStatus"),
                   status_reason = :reason,
                   status_by = 'delivery',
                   last_sync_at = case when :synced then :now else last_sync_at end,
                   updated_at = :now
             where workspace_id = :workspaceId
               and type = cast(:type as "ConnectorType")
            """;

    private static final String KEEP_PROBE =
            """
            insert into connector_probes (type, trouble, millis, probed_at)
            values (cast(:type as "ConnectorType"), :trouble, :millis, :now)
            on conflict (type) do update
               set trouble = excluded.trouble,
                   millis = excluded.millis,
                   probed_at = excluded.probed_at
            """;

    // Writes to those only that change; what a delivery came to stays until another comes to more
    private static final String FOLLOW_PROBE =
            """
            update downstream_connectors
               set status = cast(:status as "ConnectorStatus"),
                   status_reason = cast(:trouble as text),
                   status_by = 'probe',
                   updated_at = :now
             where type = cast(:type as "ConnectorType")
               and (status = 'READY' or status = 'DISCONNECTED' and status_by = 'probe')
               and (status <> cast(:status as "ConnectorStatus")
                    or status_reason is distinct from cast(:trouble as text))
            """;

    private static final String OF_WORKSPACE =
            """
            select c.type::text as type, c.status::text as status, c.status_reason, c.last_sync_at,
                   p.probed_at, p.millis
              from downstream_connectors c
              left join connector_probes p on p.type = c.type
             where c.workspace_id = :workspaceId
             order by c.type
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;
    private final Clock clock;

    ConnectorStatuses(JdbcClient jdbc, NamedParameterJdbcOperations batches, Clock clock) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
    }

    /// What attempts came to, at most one for each system of a workspace.
    public void follow(Map<Delivery, Verdict> verdicts) {
        LocalDateTime now = UtcTime.column(clock.instant());
        batches.batchUpdate(
                FOLLOW,
                verdicts.entrySet().stream()
                        .map(each -> followed(each.getKey(), each.getValue(), now))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource followed(
            Delivery delivery, Verdict verdict, LocalDateTime now) {
        return new MapSqlParameterSource("workspaceId", delivery.workspaceId())
                .addValue("type", delivery.system().type())
                .addValue("status", status(verdict))
                .addValue("reason", reason(verdict).orElse(null))
                .addValue("synced", verdict instanceof Verdict.Acknowledged)
                .addValue("now", now);
    }

    private static String status(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Acknowledged acknowledged -> "READY";
            case Verdict.Awaiting awaiting -> "IN_REVIEW";
            case Verdict.Rejected rejected -> "IN_REVIEW";
            case Verdict.Unsettled unsettled -> "DISCONNECTED";
        };
    }

    private static Optional<String> reason(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Acknowledged acknowledged -> Optional.empty();
            case Verdict.Awaiting awaiting -> Optional.of("awaits approval there");
            case Verdict.Rejected rejected -> Optional.of(rejected.causes());
            case Verdict.Unsettled unsettled -> Optional.of(unsettled.error());
        };
    }

    /// What a probe found, for every workspace. The next one finds again what was not kept.
    public void probed(DownstreamSystem system, Optional<String> trouble, Duration time) {
        LocalDateTime now = UtcTime.column(clock.instant());
        jdbc.sql(KEEP_PROBE)
                .param("type", system.type())
                .param("trouble", trouble.orElse(null))
                .param("millis", time.toMillis())
                .param("now", now)
                .update();
        jdbc.sql(FOLLOW_PROBE)
                .param("status", trouble.isPresent() ? "DISCONNECTED" : "READY")
                .param("trouble", trouble.orElse(null))
                .param("type", system.type())
                .param("now", now)
                .update();
    }

    List<Standing> ofWorkspace(String workspaceId) {
        return jdbc.sql(OF_WORKSPACE)
                .param("workspaceId", workspaceId)
                .query(ConnectorStatuses::standing)
                .list();
    }

    private static Standing standing(ResultSet row, int number) throws SQLException {
        return new Standing(
                DownstreamSystem.named(row.getString("type")),
                row.getString("status"),
                row.getString("status_reason"),
                instant(row, "last_sync_at"),
                instant(row, "probed_at"),
                row.getObject("millis", Integer.class));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : UtcTime.instant(time);
    }
}
