package org.lmanexus.sync.push;

import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Probes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// Asks each system from time to time whether it is there, and makes due what a wrong clock put
/// off.
@Component
class Prober {

    private static final Logger LOG = LoggerFactory.getLogger(Prober.class);

    private final Probes probes;
    private final Outbox outbox;
    private final Outbox.Wire wire;
    private final PushSettings settings;
    private @org.jspecify.annotations.Nullable ScheduledExecutorService threads;

    Prober(Probes probes, Outbox outbox, Outbox.Wire wire, PushSettings settings) {
        this.probes = probes;
        this.outbox = outbox;
        this.wire = wire;
        this.settings = settings;
    }

    synchronized void start(Set<DownstreamSystem> systems) {
        if (threads == null && !systems.isEmpty()) {
            ScheduledExecutorService fresh =
                    Executors.newScheduledThreadPool(
                            systems.size(), Thread.ofVirtual().name("probe-", 0).factory());
            for (DownstreamSystem system : systems) {
                fresh.scheduleWithFixedDelay(
                        () -> ask(system), 0, settings.probe().toMillis(), TimeUnit.MILLISECONDS);
            }
            threads = fresh;
        }
    }

    synchronized void stop() {
        if (threads != null) {
            threads.shutdownNow();
            threads = null;
        }
    }

    void probe(DownstreamSystem system) {
        probes.probe(system, wire);
    }

    // The next one must come whatever goes wrong with the database
    private void ask(DownstreamSystem system) {
        try {
            outbox.bringForward(system);
            probe(system);
        } catch (RuntimeException e) {
            LOG.warn("cannot keep the probe of {}: {}", system.type(), e.toString());
        }
    }
}
