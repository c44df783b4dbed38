package org.lmanexus.connector.delivery;

import org.jspecify.annotations.Nullable;
import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
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
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/// What a person does to a delivery: tries it again, or calls it off. Each is part of publishing,
/// and stands in the trail as such.
@Component
class Interventions {

    private static final String ONE =
            "select " + DeliveryRow.COLUMNS + " from deliveries where id = :id for update";

    private static final String UNLESS_NEWER =
            """
               and not exists (select 1
                                 from deliveries newer
                                where newer.workspace_id = d.workspace_id
                                  and newer.system = d.system
                                  and newer.record_version > d.record_version
                                  and newer.state <> 'CANCELLED')
            """;

    // A rejected payload had no effect, so that another may go under the same key; what a checker
    // refused was taken first, so that its key is used up
    private static final String PUT_BACK =
            """
            update deliveries d
               set state = 'PENDING',
                   next_attempt_at = :now,
                   settled_at = null,
                   idempotency_key = case when d.state = 'REJECTED' and d.receipt is not null
                                          then :key else d.idempotency_key end,
                   receipt = case when d.is_correction then d.receipt end,
                   is_correction = d.is_correction
                                   or d.state = 'REJECTED' and d.payload is not null,
                   payload = case when d.state = 'REJECTED' then null else d.payload end,
                   payload_hash = case when d.state = 'REJECTED' then null else d.payload_hash end,
                   content_type = case when d.state = 'REJECTED' then null else d.content_type end
             where d.id = :id
               and d.state in ('PENDING', 'FAILED', 'REJECTED', 'CANCELLED')
            """
                    + UNLESS_NEWER;

    private static final String DEAD =
            """
            select d.id
              from deliveries d
             where d.workspace_id = :workspaceId
               and d.state in ('FAILED', 'REJECTED')
            """
                    + UNLESS_NEWER
                    + " order by d.created_at, d.id";

    // The receipt stays: it names what is to be put right there
    private static final String PUSH_AGAIN =
            """
            update deliveries d
               set state = 'PENDING',
                   next_attempt_at = :now,
                   settled_at = null,
                   idempotency_key = :key,
                   is_correction = true,
                   may_have_arrived = false,
                   payload = null,
                   payload_hash = null,
                   content_type = null
             where d.id = :id
               and d.state = 'ACKNOWLEDGED'
            """
                    + UNLESS_NEWER;

    private static final String PUSHED =
            """
            update sync_differences
               set state = 'PUSHED',
                   decided_at = :now,
                   decided_by = :user,
                   reason = :reason
             where delivery_id = :id
               and state = 'OPEN'
            """;

    private static final String CALL_OFF =
            """
            update deliveries
               set state = 'CANCELLED',
                   next_attempt_at = null,
                   settled_at = :now,
                   claimed_at = null,
                   claimed_by = null
             where id = :id
               and state in ('PENDING', 'AWAITING_APPROVAL')
            """;

    private final JdbcClient jdbc;
    private final Access access;
    private final AuditTrail trail;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Interventions(
            JdbcClient jdbc,
            Access access,
            AuditTrail trail,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.access = access;
        this.trail = trail;
        this.events = events;
        this.clock = clock;
    }

    @Transactional
    public Delivery replay(String deliveryId, Actor actor) {
        return putBack(deliveryId, null, actor);
    }

    @Transactional
    public List<Delivery> replayDead(String workspaceId, String reason, Actor actor) {
        access.require(actor, workspaceId, Permission.GOLDEN_PUBLISH);
        if (reason.isBlank()) {
            throw new Refusal.Invalid("deliveries are not all tried again without a reason");
        }
        return jdbc.sql(DEAD).param("workspaceId", workspaceId).query(String.class).list().stream()
                .map(id -> putBack(id, reason, actor))
                .toList();
    }

    private Delivery putBack(String deliveryId, @Nullable String reason, Actor actor) {
        Delivery before = allowed(deliveryId, actor);
        int put =
                jdbc.sql(PUT_BACK)
                        .param("id", deliveryId)
                        .param("key", UUID.randomUUID().toString())
                        .param("now", UtcTime.column(clock.instant()))
                        .update();
        if (put == 0) {
            throw new Refusal.Conflict(
                    "delivery %s is %s, or a newer version has taken its place; replay that one"
                            .formatted(deliveryId, word(before)));
        }
        return done(before, reason, actor);
    }

    @Transactional
    public Delivery pushAgain(String deliveryId, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refusal.Invalid("nothing is pushed again without a reason");
        }
        Delivery before = allowed(deliveryId, actor);
        int put =
                jdbc.sql(PUSH_AGAIN)
                        .param("id", deliveryId)
                        .param("key", UUID.randomUUID().toString())
                        .param("now", UtcTime.column(clock.instant()))
                        .update();
        if (put == 0) {
            throw new Refusal.Conflict(
                    "delivery %s is %s, or a newer version has taken its place"
                            .formatted(deliveryId, word(before)));
        }
        jdbc.sql(PUSHED)
                .param("id", deliveryId)
                .param("user", actor.userId())
                .param("reason", reason)
                .param("now", UtcTime.column(clock.instant()))
                .update();
        return done(before, reason, actor);
    }

    @Transactional
    public Delivery cancel(String deliveryId, String reason, Actor actor) {
        if (reason.isBlank()) {
            throw new Refusal.Invalid("a delivery is not called off without a reason");
        }
        Delivery before = allowed(deliveryId, actor);
        int called =
                jdbc.sql(CALL_OFF)
                        .param("id", deliveryId)
                        .param("now", UtcTime.column(clock.instant()))
                        .update();
        if (called == 0) {
            throw new Refusal.Conflict(
                    "delivery %s is %s; only one that waits can be called off"
                            .formatted(deliveryId, word(before)));
        }
        return done(before, reason, actor);
    }

    private Delivery allowed(String deliveryId, Actor actor) {
        Delivery delivery = get(deliveryId);
        access.require(actor, delivery.workspaceId(), Permission.GOLDEN_PUBLISH);
        return delivery;
    }

    private Delivery done(Delivery before, @Nullable String reason, Actor actor) {
        Delivery after = get(before.id());
        trail.record(
                new AuditEntry(
                        before.workspaceId(),
                        actor,
                        AuditEventType.PUBLISH,
                        "delivery",
                        before.id(),
                        Map.of("status", word(before)),
                        Map.of(
                                "status",
                                word(after),
                                "system",
                                after.system().type(),
                                "version",
                                after.recordVersion()),
                        reason,
                        null));
        // What waits behind one that was called off may go now
        events.publishEvent(new DeliveriesQueued(after.workspaceId(), after.recordVersionId()));
        return after;
    }

    private static String word(Delivery delivery) {
        return delivery.state().name().toLowerCase(Locale.ROOT);
    }

    private Delivery get(String deliveryId) {
        return jdbc.sql(ONE)
                .param("id", deliveryId)
                .query(DeliveryRow.MAPPER)
                .optional()
                .orElseThrow(() -> new Refusal.NotFound("there is no delivery " + deliveryId));
    }
}
