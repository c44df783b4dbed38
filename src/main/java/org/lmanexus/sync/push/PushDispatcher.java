package org.lmanexus.sync.push;

import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.DeliveriesQueued;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.sync.Pushing;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.transaction.event.TransactionalEventListener;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// Runs one lane for each configured system, so that a slow system holds up no other.
class PushDispatcher implements Pushing {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(200);

    private final Connectors connectors;
    private final Deliveries deliveries;
    private final Lanes ways;
    private final Prober prober;
    private final PushSettings settings;
    private final List<Lane> lanes = new CopyOnWriteArrayList<>();
    private final Semaphore settled = new Semaphore(0);

    PushDispatcher(
            Connectors connectors,
            Deliveries deliveries,
            Lanes ways,
            Prober prober,
            PushSettings settings) {
        this.connectors = connectors;
        this.deliveries = deliveries;
        this.ways = ways;
        this.prober = prober;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void startWithTheApplication() {
        if (settings.automatic()) {
            start();
        }
    }

    @Override
    public synchronized void start() {
        if (lanes.isEmpty()) {
            connectors.configured().stream()
                    .map(system -> ways.to(system, settled::release))
                    .forEach(lanes::add);
            lanes.forEach(Lane::start);
            prober.start(connectors.configured());
        }
    }

    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        prober.stop();
        lanes.forEach(Lane::finish);
        long end = System.nanoTime() + settings.stopWithin().toNanos();
        lanes.forEach(lane -> lane.stop(end));
        lanes.clear();
    }

    @TransactionalEventListener(fallbackExecution = true)
    void wake(DeliveriesQueued queued) {
        lanes.forEach(Lane::wake);
    }

    @Override
    public List<Delivery> await(String recordVersionId, Duration longest)
            throws InterruptedException {
        long end = System.nanoTime() + longest.toNanos();
        while (true) {
            List<Delivery> found = deliveries.of(recordVersionId);
            boolean all = found.stream().allMatch(delivery -> over(delivery.state()));
            if (all || System.nanoTime() >= end) {
                return found;
            }
            // Another node may be the one that settles it
            settled.tryAcquire(LOOK_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
            settled.drainPermits();
        }
    }

    // Whoever approves there may take days
    private static boolean over(Delivery.State state) {
        return state.settled() || state.received();
    }

    @Override
    public void probe(DownstreamSystem system) {
        prober.probe(system);
    }
}
