package org.lmanexus.agreement.rows;

import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.UtcTime;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;

/// Who changes something, and when.
public record Stamp(Actor actor, Instant at) {

    public static Stamp of(Actor actor, Clock clock) {
        return new Stamp(actor, clock.instant());
    }

    public LocalDateTime column() {
        return UtcTime.column(at);
    }

    public String actorId() {
        return actor.userId();
    }
}
