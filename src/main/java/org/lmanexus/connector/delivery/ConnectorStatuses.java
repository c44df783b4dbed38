package org.lmanexus.connector.delivery;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Verdict;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Keeps `downstream_connectors` in step with what the last attempt came to: READY when it was
/// acknowledged, IN_REVIEW when a person must look at a rejection, else DISCONNECTED.
@Component
class ConnectorStatuses {

    private static final String UPDATE =
            """
            update downstream_connectors
               set status = cast(:status as "ConnectorStatus"),
                   last_sync_at = case when :status = 'READY' then :now else last_sync_at end,
                   updated_at = :now
             where workspace_id = :workspaceId
               and type = cast(:type as "ConnectorType")
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    ConnectorStatuses(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void follow(Delivery delivery, Verdict verdict) {
        String status =
                switch (verdict) {
                    case Verdict.Acknowledged acknowledged -> "READY";
                    case Verdict.Rejected rejected -> "IN_REVIEW";
                    case Verdict.Unsettled unsettled -> "DISCONNECTED";
                };
        jdbc.sql(UPDATE)
                .param("status", status)
                .param("now", UtcTime.column(clock.instant()))
                .param("workspaceId", delivery.workspaceId())
                .param("type", delivery.system().type())
                .update();
    }
}
