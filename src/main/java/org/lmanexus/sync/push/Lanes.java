package org.lmanexus.sync.push;

import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.sync.trace.Traces;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Opens the ways to the systems.
@Component
class Lanes {

    private final Outbox outbox;
    private final Outbox.Wire wire;
    private final PushSettings settings;
    private final Clock clock;

    Lanes(
            Outbox outbox,
            Outbox.Wire wire,
            PushSettings settings,
            Clock clock,
            Traces traces,
            JdbcClient jdbc) {
        this.outbox = new TracedOutbox(outbox, traces, jdbc);
        this.wire = wire;
        this.settings = settings;
        this.clock = clock;
    }

    /// @param afterEach called after each delivery that was tried
    Lane to(DownstreamSystem system, Runnable afterEach) {
        return new Lane(
                system, outbox, wire, settings, new Gate(system, settings, clock), afterEach);
    }
}
