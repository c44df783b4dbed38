package org.lmanexus.connector.delivery;

import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.Clock;
import java.time.Instant;

/// Deliveries that were dated by a clock which ran ahead: they would wait for as long as it was
/// wrong by, be it a day. What lies ahead of now by more than a lease was not written by a clock
/// that was right.
@Repository
class AheadOfTime {

    private static final String BRING_FORWARD =
            """
            update deliveries d
               set next_attempt_at = :now,
                   claimed_at = case when d.claimed_at > :ahead then :now else d.claimed_at end
             where d.system = cast(:system as "ConnectorType")
               and d.state in ('PENDING', 'SENDING', 'AWAITING_APPROVAL')
               and (d.claimed_at > :ahead
                    or d.next_attempt_at > :ahead
                       and coalesce((select a.ended_at
                                       from delivery_attempts a
                                      where a.delivery_id = d.id and a.attempt = d.attempts),
                                    d.created_at) > :ahead)
            """;

    private final JdbcClient jdbc;
    private final DeliverySettings settings;
    private final Clock clock;

    AheadOfTime(JdbcClient jdbc, DeliverySettings settings, Clock clock) {
        this.jdbc = jdbc;
        this.settings = settings;
        this.clock = clock;
    }

    /// Whoever holds a claim keeps it for a lease from now.
    void bringForward(DownstreamSystem system) {
        Instant now = clock.instant();
        jdbc.sql(BRING_FORWARD)
                .param("system", system.type())
                .param("now", UtcTime.column(now))
                .param("ahead", UtcTime.column(now.plus(settings.lease())))
                .update();
    }
}
