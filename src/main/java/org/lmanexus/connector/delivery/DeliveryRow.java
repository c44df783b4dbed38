package org.lmanexus.connector.delivery;

import org.jspecify.annotations.Nullable;
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

    static final DeliveryRow MAPPER = new DeliveryRow();

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
                row.getString("idempotency_key"),
                row.getInt("attempts"),
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
