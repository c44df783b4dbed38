package org.lmanexus.connector.settlement;

import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Drops what a newer version made pointless: a waiting delivery that certainly never arrived. One
/// that may have arrived is settled first, since the newer one builds on it.
@Component
public class Superseding {

    private static final String SUPERSEDE =
            """
            update deliveries older
               set state = 'SUPERSEDED',
                   next_attempt_at = null,
                   settled_at = :now
             where older.workspace_id = :workspaceId
               and older.system = cast(:system as "ConnectorType")
               and older.state = 'PENDING'
               and not older.may_have_arrived
               and exists (select 1
                             from deliveries newer
                            where newer.workspace_id = older.workspace_id
                              and newer.system = older.system
                              and newer.record_version > older.record_version)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Superseding(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public void inWorkspace(String workspaceId, DownstreamSystem system) {
        jdbc.sql(SUPERSEDE)
                .param("workspaceId", workspaceId)
                .param("system", system.type())
                .param("now", UtcTime.column(clock.instant()))
                .update();
    }
}
