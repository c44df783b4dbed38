package org.lmanexus.connector.delivery;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.RowMapper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;

/// A row of `deliveries` as a [Delivery].
final class DeliveryRow implements RowMapper<Delivery> {

    /// All but the payload, which may be large.
    static final String COLUMNS =
            """
            id, workspace_id, record_version_id, record_version, system, state, is_correction,
            idempotency_key, attempts, looks, next_attempt_at, receipt, error, created_at, settled_at
            """;

    static final DeliveryRow MAPPER = new DeliveryRow();

    static final RowMapper<Deliveries.Attempt> ATTEMPT =
            (row, number) ->
                    new Deliveries.Attempt(
                            row.getInt("attempt"),
                            UtcTime.instant(row.getObject("started_at", LocalDateTime.class)),
                            instant(row, "ended_at"),
                            row.getString("node"),
                            row.getString("outcome"),
                            row.getString("error"));

    private DeliveryRow() {}

    @Override
    public Delivery mapRow(ResultSet row, int number) throws SQLException {
        return new Delivery(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("record_version_id"),
                row.getInt("record_version"),
                DownstreamSystem.named(row.getString("system")),
                Delivery.State.valueOf(row.getString("state")),
                row.getBoolean("is_correction"),
                row.getString("idempotency_key"),
                row.getInt("attempts"),
                row.getInt("looks"),
                instant(row, "next_attempt_at"),
                row.getString("receipt"),
                row.getString("error"),
                UtcTime.instant(row.getObject("created_at", LocalDateTime.class)),
                instant(row, "settled_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : UtcTime.instant(time);
    }
}
