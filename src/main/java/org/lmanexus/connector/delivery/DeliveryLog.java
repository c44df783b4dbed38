package org.lmanexus.connector.delivery;

import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.List;
import java.util.Optional;

/// Reads `deliveries`.
@Repository
class DeliveryLog implements Deliveries {

    private static final String OF_VERSION =
            "select "
                    + DeliveryRow.COLUMNS
                    + """
                    from deliveries
                     where record_version_id = :id
                     order by system
                    """;

    private static final String OF_WORKSPACE =
            "select "
                    + DeliveryRow.COLUMNS
                    + """
                    from deliveries
                     where workspace_id = :id
                     order by record_version desc, system
                    """;

    private static final String LAST_ACKNOWLEDGED =
            "select "
                    + DeliveryRow.COLUMNS
                    + """
                    from deliveries
                     where workspace_id = :id
                       and system = cast(:system as "ConnectorType")
                       and state = 'ACKNOWLEDGED'
                       and record_version < :before
                     order by record_version desc
                     limit 1
                    """;

    private static final String WORKSPACE = "select workspace_id from deliveries where id = :id";

    private static final String ATTEMPTS =
            """
            select attempt, started_at, ended_at, node, outcome, error
              from delivery_attempts
             where delivery_id = :id
             order by attempt
            """;

    private final JdbcClient jdbc;
    private final Interventions interventions;
    private final Access access;

    DeliveryLog(JdbcClient jdbc, Interventions interventions, Access access) {
        this.jdbc = jdbc;
        this.interventions = interventions;
        this.access = access;
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
        return interventions.replay(deliveryId, actor);
    }

    @Override
    public List<Delivery> replayDead(String workspaceId, String reason, Actor actor) {
        return interventions.replayDead(workspaceId, reason, actor);
    }

    @Override
    public Delivery pushAgain(String deliveryId, String reason, Actor actor) {
        return interventions.pushAgain(deliveryId, reason, actor);
    }

    @Override
    public Delivery cancel(String deliveryId, String reason, Actor actor) {
        return interventions.cancel(deliveryId, reason, actor);
    }

    @Override
    public List<Attempt> attempts(String deliveryId, Actor actor) {
        String workspaceId =
                jdbc.sql(WORKSPACE)
                        .param("id", deliveryId)
                        .query(String.class)
                        .optional()
                        .orElseThrow(
                                () -> new Refusal.NotFound("there is no delivery " + deliveryId));
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return jdbc.sql(ATTEMPTS).param("id", deliveryId).query(DeliveryRow.ATTEMPT).list();
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
