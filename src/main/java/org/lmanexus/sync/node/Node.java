package org.lmanexus.sync.node;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Ids;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// This process as the others see it: alive for as long as it says so more often than its lease
/// asks.
///
/// Nothing is decided by one node's clock: signs are written and judged by the database's.
public final class Node implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Node.class);
    private static final int SIGNS_PER_LEASE = 4;

    private static final String SIGN =
            """
            insert into job_nodes (id, name, seen_at, lease)
            values (:id, :name, clock_timestamp(), make_interval(secs => :lease))
            on conflict (id) do update set seen_at = excluded.seen_at
            """;

    /// Forgets itself, and whoever left no sign for a day.
    private static final String LEAVE =
            """
            delete from job_nodes where id = :id or seen_at < clock_timestamp() - interval '1 day'
            """;

    private final String id = Ids.next();
    private final JdbcClient jdbc;
    private final Duration lease;
    private volatile @Nullable ScheduledExecutorService clock;

    Node(JdbcClient jdbc, Duration lease) {
        this.jdbc = jdbc;
        this.lease = lease;
    }

    public String id() {
        return id;
    }

    /// After how long without a sign a node counts as dead.
    public Duration lease() {
        return lease;
    }

    @Override
    public void start() {
        sign();
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("node").factory());
        long pause = lease.toMillis() / SIGNS_PER_LEASE;
        started.scheduleAtFixedRate(this::sign, pause, pause, TimeUnit.MILLISECONDS);
        clock = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = clock;
        if (stopped != null) {
            stopped.shutdownNow();
            clock = null;
        }
        try {
            jdbc.sql(LEAVE).param("id", id).update();
        } catch (DataAccessException e) {
            LOG.warn("node {} left without a word: {}", id, e.getMessage());
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    /// Before all that works, and until after it.
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE;
    }

    private void sign() {
        try {
            jdbc.sql(SIGN)
                    .param("id", id)
                    .param("name", "process " + ProcessHandle.current().pid())
                    .param("lease", lease.toMillis() / 1000.0)
                    .update();
        } catch (DataAccessException e) {
            LOG.warn("node {} cannot say that it is alive: {}", id, e.getMessage());
        }
    }
}
