package org.lmanexus.connector.syncback;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Payload;
import org.lmanexus.connector.SyncBack.Check;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/// Reads and writes `sync_checks`, and reads what was delivered.
@Repository
class CheckRows {

    private static final String KEEP =
            """
            insert into sync_checks (workspace_id, system, record_version, checked_at, trouble)
            values (:workspaceId, cast(:system as "ConnectorType"), :version, :now, :trouble)
            on conflict (workspace_id, system) do update
               set record_version = excluded.record_version,
                   checked_at = excluded.checked_at,
                   trouble = excluded.trouble
            """;

    private static final String OF_WORKSPACE =
            """
            select system::text as system, record_version, checked_at, trouble
              from sync_checks
             where workspace_id = :workspaceId
             order by sync_checks.system
            """;

    private static final String PAYLOADS =
            """
            select payload, content_type
              from deliveries
             where workspace_id = :workspaceId
               and system = cast(:system as "ConnectorType")
               and state = 'ACKNOWLEDGED'
               and payload is not null
             order by record_version
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    CheckRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Delivery last, @Nullable String trouble) {
        jdbc.sql(KEEP)
                .param("workspaceId", last.workspaceId())
                .param("system", last.system().type())
                .param("version", last.recordVersion())
                .param("now", UtcTime.column(clock.instant()))
                .param("trouble", trouble)
                .update();
    }

    List<Check> ofWorkspace(String workspaceId) {
        return jdbc.sql(OF_WORKSPACE)
                .param("workspaceId", workspaceId)
                .query(
                        (row, number) ->
                                new Check(
                                        DownstreamSystem.named(row.getString("system")),
                                        row.getInt("record_version"),
                                        UtcTime.instant(
                                                row.getObject("checked_at", LocalDateTime.class)),
                                        row.getString("trouble")))
                .list();
    }

    List<Payload> delivered(String workspaceId, DownstreamSystem system) {
        return jdbc.sql(PAYLOADS)
                .param("workspaceId", workspaceId)
                .param("system", system.type())
                .query(
                        (row, number) ->
                                new Payload(row.getBytes("payload"), row.getString("content_type")))
                .list();
    }
}
