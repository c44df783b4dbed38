package org.lmanexus.connector.delivery;

import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;

/// Reads `deliveries`.
@Repository
class DeliveryLog implements Deliveries {

    private static final String OF_VERSION =
            """
            select *
              from deliveries
             where record_version_id = :id
             order by system
            """;

    private static final String OF_WORKSPACE =
            """
            select *
              from deliveries
             where workspace_id = :id
             order by record_version desc, system
            """;

    private static final String LAST_ACKNOWLEDGED =
            """
            select *
              from deliveries
             where workspace_id = :id
               and system = cast(:system as "ConnectorType")
               and state = 'ACKNOWLEDGED'
               and record_version < :before
             order by record_version desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final Replay replay;

    DeliveryLog(JdbcClient jdbc, Replay replay) {
        this.jdbc = jdbc;
        this.replay = replay;
    }

    @Override
    public List<Delivery> of(String recordVersionId) {
        return jdbc.sql(OF_VERSION).param("id", recordVersionId).query(DeliveryRow.MAPPER).list();
    }

    @Override
    public List<Delivery> ofWorkspace(String workspaceId) {
        return jdbc.sql(OF_WORKSPACE).param("id", workspaceId).query(DeliveryRow.MAPPER).list();
    }

    @Override
    public Delivery replay(String deliveryId, Actor actor) {
        return replay.of(deliveryId, actor);
    }

    /// What the system holds of a workspace that is older than a version.
    Optional<Delivery> lastAcknowledged(String workspaceId, DownstreamSystem system, int before) {
        return jdbc.sql(LAST_ACKNOWLEDGED)
                .param("id", workspaceId)
                .param("system", system.type())
                .param("before", before)
                .query(DeliveryRow.MAPPER)
                .optional();
    }
}
