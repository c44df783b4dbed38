package org.lmanexus.connector.syncback;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.SyncBack.Difference;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// Reads and writes `sync_differences`.
@Repository
class DifferenceRows {

    // What was decided stays decided as long as the system holds the same
    private static final String KEEP =
            """
            insert into sync_differences (
                id, workspace_id, system, delivery_id, path, delivered, held, state, found_at, seen_at)
            values (
                :id, :workspaceId, cast(:system as "ConnectorType"), :deliveryId, :path, :delivered,
                :held, 'OPEN', :now, :now)
            on conflict (delivery_id, path) do update
               set seen_at = excluded.seen_at,
                   state = case when sync_differences.state = 'ACCEPTED'
                                 and sync_differences.held is not distinct from excluded.held
                                then 'ACCEPTED' else 'OPEN' end,
                   held = excluded.held
            """;

    private static final String GONE =
            """
            update sync_differences
               set state = 'GONE'
             where workspace_id = :workspaceId
               and system = cast(:system as "ConnectorType")
               and state in ('OPEN', 'ACCEPTED', 'PUSHED')
               and (delivery_id <> :deliveryId or seen_at < :now)
            """;

    private static final String OF_WORKSPACE =
            """
            select *
              from sync_differences
             where workspace_id = :workspaceId
             order by state <> 'OPEN', found_at desc, system, path
            """;

    private static final String ONE = "select * from sync_differences where id = :id";

    private static final String DECIDE =
            """
            update sync_differences
               set state = :state,
                   decided_at = :now,
                   decided_by = :user,
                   reason = :reason
             where id = :id
               and state = 'OPEN'
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    DifferenceRows(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void keep(Delivery last, List<Comparison.Found> found) {
        LocalDateTime now = UtcTime.column(clock.instant());
        for (Comparison.Found one : found) {
            jdbc.sql(KEEP)
                    .param("id", Ids.next())
                    .param("workspaceId", last.workspaceId())
                    .param("system", last.system().type())
                    .param("deliveryId", last.id())
                    .param("path", one.path())
                    .param("delivered", one.delivered())
                    .param("held", one.held())
                    .param("now", now)
                    .update();
        }
        jdbc.sql(GONE)
                .param("workspaceId", last.workspaceId())
                .param("system", last.system().type())
                .param("deliveryId", last.id())
                .param("now", now)
                .update();
    }

    List<Difference> ofWorkspace(String workspaceId) {
        return jdbc.sql(OF_WORKSPACE)
                .param("workspaceId", workspaceId)
                .query(DifferenceRows::difference)
                .list();
    }

    Optional<Difference> find(String id) {
        return jdbc.sql(ONE).param("id", id).query(DifferenceRows::difference).optional();
    }

    /// @return whether it was open
    boolean decide(String id, Difference.State state, String userId, String reason) {
        return jdbc.sql(DECIDE)
                        .param("id", id)
                        .param("state", state.name())
                        .param("user", userId)
                        .param("reason", reason)
                        .param("now", UtcTime.column(clock.instant()))
                        .update()
                == 1;
    }

    private static Difference difference(ResultSet row, int number) throws SQLException {
        return new Difference(
                row.getString("id"),
                row.getString("workspace_id"),
                DownstreamSystem.named(row.getString("system")),
                row.getString("delivery_id"),
                row.getString("path"),
                row.getString("delivered"),
                row.getString("held"),
                Difference.State.valueOf(row.getString("state")),
                UtcTime.instant(row.getObject("found_at", LocalDateTime.class)),
                instant(row, "decided_at"),
                row.getString("decided_by"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : UtcTime.instant(time);
    }
}
