package org.lmanexus.sync.push;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.connector.Outbox.Claim;
import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.LogScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/// The way to one system: claims what is due, as much as it may have on the wire, and pushes it.
final class Lane {

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);
    private static final Duration MOMENT = Duration.ofMillis(250);

    private final DownstreamSystem system;
    private final Outbox outbox;
    private final Outbox.Wire wire;
    private final PushSettings settings;
    private final Gate gate;
    private final Runnable afterEach;
    private final Semaphore slots;
    private final Semaphore wakes = new Semaphore(0);
    private final ExecutorService threads;
    private final Thread loop;
    private volatile boolean stopped;

    Lane(
            DownstreamSystem system,
            Outbox outbox,
            Outbox.Wire wire,
            PushSettings settings,
            Gate gate,
            Runnable afterEach) {
        this.system = system;
        this.outbox = outbox;
        this.wire = wire;
        this.settings = settings;
        this.gate = gate;
        this.afterEach = afterEach;
        this.slots = new Semaphore(settings.parallel());
        String name = "push-" + system.code();
        this.threads =
                Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name(name + "-", 0).factory());
        this.loop = Thread.ofVirtual().name(name).unstarted(this::run);
    }

    void start() {
        loop.start();
    }

    void wake() {
        wakes.release();
    }

    /// Claims nothing more; does not wait.
    void finish() {
        stopped = true;
        wake();
    }

    /// Lets what is on the wire come to its end; what does not is tried again under its key. A
    /// database that no longer answers holds the stop up no longer than that.
    ///
    /// @param end the end of the wait, in the nanoseconds of [System#nanoTime]
    void stop(long end) {
        finish();
        try {
            if (!loop.join(Duration.ofNanos(end - System.nanoTime()))) {
                loop.interrupt();
            }
            threads.shutdown();
            if (!threads.awaitTermination(end - System.nanoTime(), TimeUnit.NANOSECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (!stopped) {
                if (claimAndPush() == 0) {
                    wakes.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS);
                    wakes.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int claimAndPush() throws InterruptedException {
        if (!slots.tryAcquire(settings.poll().toMillis(), TimeUnit.MILLISECONDS)) {
            return 0;
        }
        int free = 1 + more();
        int entered = gate.enter(free);
        List<Claim> claims = entered == 0 ? List.of() : claim(Integer.highestOneBit(entered));
        gate.unused(entered - claims.size());
        slots.release(free - claims.size());
        claims.forEach(claim -> threads.execute(() -> pushAsItself(claim)));
        return claims.size();
    }

    // One look claims many for what it costs to claim one, so that it waits a moment for others.
    // It asks for one of few numbers: each is a statement of its own to the database, planned anew
    private int more() throws InterruptedException {
        int some = settings.parallel() / 2;
        int taken = slots.tryAcquire(some, MOMENT.toMillis(), TimeUnit.MILLISECONDS) ? some : 0;
        return taken + slots.drainPermits();
    }

    // The lane must outlive whatever goes wrong with the database
    private List<Claim> claim(int limit) {
        try {
            return stopped ? List.of() : outbox.claim(system, Node.NAME, limit);
        } catch (RuntimeException e) {
            LOG.warn("cannot look for deliveries to {}: {}", system.type(), e.toString());
            return List.of();
        }
    }

    private void pushAsItself(Claim claim) {
        Delivery delivery = claim.delivery();
        try (LogScope _ =
                LogScope.of(LogKey.WORKSPACE, delivery.workspaceId())
                        .and(LogKey.VERSION, delivery.recordVersionId())
                        .and(LogKey.DELIVERY, delivery.id())) {
            push(claim);
        }
    }

    private void push(Claim claim) {
        try {
            Delivery.State state = outbox.push(claim, wire);
            gate.after(claim.delivery().state(), state);
            LOG.info(
                    "delivery {} of version {} to {}: {}",
                    claim.delivery().id(),
                    claim.delivery().recordVersion(),
                    system.type(),
                    state);
        } catch (RuntimeException e) {
            fault(claim, e);
        } finally {
            slots.release();
            wakes.release();
            afterEach.run();
        }
    }

    private void fault(Claim claim, RuntimeException fault) {
        gate.unused(1);
        LOG.error("delivery {} to {}", claim.delivery().id(), system.type(), fault);
        try {
            outbox.giveBack(claim, "a fault of our own: " + fault.getClass().getSimpleName());
        } catch (RuntimeException e) {
            LOG.error("delivery {} waits for its lease to run out", claim.delivery().id(), e);
        }
    }
}
