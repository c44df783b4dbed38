package org.lmanexus.connector.delivery;

import org.lmanexus.connector.DeliveriesQueued;
import org.lmanexus.connector.Delivery;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Locale;

/// Puts a delivery back into the queue when a person asks for it.
@Component
class Replay {

    private static final String ONE = "select * from deliveries where id = :id";

    // A rejected payload had no effect, so that another may go under the same key
    private static final String PUT_BACK =
            """
            update deliveries d
               set state = 'PENDING',
                   next_attempt_at = :now,
                   settled_at = null,
                   payload = case when d.state = 'REJECTED' then null else d.payload end,
                   payload_hash = case when d.state = 'REJECTED' then null else d.payload_hash end,
                   content_type = case when d.state = 'REJECTED' then null else d.content_type end
             where d.id = :id
               and d.state in ('PENDING', 'FAILED', 'REJECTED')
               and not exists (select 1
                                 from deliveries newer
                                where newer.workspace_id = d.workspace_id
                                  and newer.system = d.system
                                  and newer.record_version > d.record_version)
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Replay(JdbcClient jdbc, Access access, ApplicationEventPublisher events, Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Delivery of(String deliveryId, Actor actor) {
        Delivery delivery = get(deliveryId);
        access.require(actor, delivery.workspaceId(), Permission.GOLDEN_PUBLISH);
        int put =
                jdbc.sql(PUT_BACK)
                        .param("id", deliveryId)
                        .param("now", UtcTime.column(clock.instant()))
                        .update();
        if (put == 0) {
            throw new Refusal.Conflict(
                    "delivery %s is %s, or a newer version has taken its place; replay that one"
                            .formatted(
                                    deliveryId,
                                    get(deliveryId).state().name().toLowerCase(Locale.ROOT)));
        }
        events.publishEvent(
                new DeliveriesQueued(delivery.workspaceId(), delivery.recordVersionId()));
        return get(deliveryId);
    }

    private Delivery get(String deliveryId) {
        return jdbc.sql(ONE)
                .param("id", deliveryId)
                .query(DeliveryRow.MAPPER)
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("there is no delivery " + deliveryId));
    }
}
