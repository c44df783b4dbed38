package org.lmanexus.connector.settlement;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.system.Verdict;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ThreadLocalRandom;

/// Says what comes of a verdict, and when a delivery is tried or looked at again.
@Component
class Outcomes {

    private final Backoff attempts;
    private final Backoff looks;
    private final Duration giveUpAfter;
    private final Clock clock;

    Outcomes(RetrySettings settings, Clock clock) {
        this.attempts = backoff(settings.firstRetry(), settings.longestRetry());
        this.looks = backoff(settings.firstLook(), settings.longestLook());
        this.giveUpAfter = settings.giveUpAfter();
        this.clock = clock;
    }

    private static Backoff backoff(Duration first, Duration longest) {
        return new Backoff(first, longest, bound -> ThreadLocalRandom.current().nextLong(bound));
    }

    Outcome of(Delivery delivery, Verdict verdict) {
        Outcome outcome = made(delivery, verdict);
        if (!delivery.state().mayBecome(outcome.state())) {
            throw new IllegalStateException(
                    "delivery %s may not go from %s to %s"
                            .formatted(delivery.id(), delivery.state(), outcome.state()));
        }
        return outcome;
    }

    private Outcome made(Delivery delivery, Verdict verdict) {
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
                Instant next =
                        now.plus(attempts.after(delivery.attempts(), unsettled.retryAfter()));
                boolean over = next.isAfter(delivery.createdAt().plus(giveUpAfter));
                yield over
                        ? new Outcome(State.FAILED, delivery.receipt(), unsettled.error(), null)
                        : new Outcome(State.PENDING, delivery.receipt(), unsettled.error(), next);
            }
        };
    }
}
