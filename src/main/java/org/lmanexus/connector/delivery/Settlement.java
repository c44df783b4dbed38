package org.lmanexus.connector.delivery;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.Outbox.Claim;
import org.lmanexus.connector.Verdict;
import org.lmanexus.connector.status.ConnectorStatuses;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;

/// Writes down what an attempt came to, if the claim still holds.
@Component
class Settlement {

    private static final String SETTLE =
            """
            update deliveries
               set state = :state,
                   receipt = :receipt,
                   error = :error,
                   next_attempt_at = :next,
                   settled_at = :settled,
                   claimed_at = null,
                   claimed_by = null,
                   may_have_arrived = may_have_arrived or :mayHaveArrived
             where id = :id
               and state in ('SENDING', 'AWAITING_APPROVAL')
               and claimed_by = :token
            """;

    private static final String NOTE_ATTEMPT =
            """
            update delivery_attempts
               set ended_at = :now,
                   outcome = :outcome,
                   receipt = :receipt,
                   error = :error
             where delivery_id = :id
               and attempt = :attempt
            """;

    private static final String STATE = "select state from deliveries where id = :id";

    private final JdbcClient jdbc;
    private final Backoff backoff;
    private final Backoff looks;
    private final DeliverySettings settings;
    private final Superseding superseding;
    private final ConnectorStatuses statuses;
    private final Clock clock;

    Settlement(
            JdbcClient jdbc,
            Backoffs backoffs,
            DeliverySettings settings,
            Superseding superseding,
            ConnectorStatuses statuses,
            Clock clock) {
        this.jdbc = jdbc;
        this.backoff = backoffs.attempts();
        this.looks = backoffs.looks();
        this.settings = settings;
        this.superseding = superseding;
        this.statuses = statuses;
        this.clock = clock;
    }

    /// A claim that was lost to another node changes nothing: that node settles the delivery.
    @Transactional
    public State settle(Claim claim, Verdict verdict) {
        Delivery delivery = claim.delivery();
        Outcome outcome = outcome(delivery, verdict);
        if (!delivery.state().mayBecome(outcome.state)) {
            throw new IllegalStateException(
                    "delivery %s may not go from %s to %s"
                            .formatted(delivery.id(), delivery.state(), outcome.state));
        }
        if (write(claim, outcome, verdict) == 1) {
            note(delivery, outcome, verdict);
            statuses.follow(delivery, verdict);
            if (outcome.state != State.PENDING) {
                return outcome.state;
            }
            superseding.inWorkspace(delivery.workspaceId(), delivery.system());
        }
        return State.valueOf(
                jdbc.sql(STATE).param("id", delivery.id()).query(String.class).single());
    }

    private Outcome outcome(Delivery delivery, Verdict verdict) {
        Instant now = clock.instant();
        return switch (verdict) {
            case Verdict.Acknowledged acknowledged ->
                    new Outcome(State.ACKNOWLEDGED, acknowledged.receipt(), null, null);
            case Verdict.Awaiting awaiting ->
                    new Outcome(
                            State.AWAITING_APPROVAL,
                            awaiting.receipt(),
                            null,
                            now.plus(looks.after(delivery.looks(), null)));
            case Verdict.Rejected rejected ->
                    new Outcome(State.REJECTED, delivery.receipt(), rejected.causes(), null);
            case Verdict.Unsettled unsettled when delivery.state() == State.AWAITING_APPROVAL ->
                    new Outcome(
                            State.AWAITING_APPROVAL,
                            delivery.receipt(),
                            unsettled.error(),
                            now.plus(looks.after(delivery.looks(), unsettled.retryAfter())));
            case Verdict.Unsettled unsettled -> {
                Instant next = now.plus(backoff.after(delivery.attempts(), unsettled.retryAfter()));
                boolean over = next.isAfter(delivery.createdAt().plus(settings.giveUpAfter()));
                yield over
                        ? new Outcome(State.FAILED, delivery.receipt(), unsettled.error(), null)
                        : new Outcome(State.PENDING, delivery.receipt(), unsettled.error(), next);
            }
        };
    }

    private int write(Claim claim, Outcome outcome, Verdict verdict) {
        boolean doubt =
                verdict instanceof Verdict.Awaiting
                        || verdict instanceof Verdict.Unsettled open && open.mayHaveArrived();
        return jdbc.sql(SETTLE)
                .param("state", outcome.state.name())
                .param("receipt", outcome.receipt)
                .param("error", outcome.error)
                .param("next", column(outcome.next))
                .param("settled", outcome.state.settled() ? column(clock.instant()) : null)
                .param("mayHaveArrived", doubt)
                .param("id", claim.delivery().id())
                .param("token", claim.token())
                .update();
    }

    private void note(Delivery delivery, Outcome outcome, Verdict verdict) {
        jdbc.sql(NOTE_ATTEMPT)
                .param("now", UtcTime.column(clock.instant()))
                .param(
                        "outcome",
                        verdict.getClass().getSimpleName().toUpperCase(java.util.Locale.ROOT))
                .param("receipt", outcome.receipt)
                .param("error", outcome.error)
                .param("id", delivery.id())
                .param("attempt", delivery.attempts())
                .update();
    }

    private static @Nullable LocalDateTime column(@Nullable Instant instant) {
        return instant == null ? null : UtcTime.column(instant);
    }

    private record Outcome(
            State state,
            @Nullable String receipt,
            @Nullable String error,
            @Nullable Instant next) {}
}
