package org.lmanexus.sync.job;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.channel.Ranges;
import org.lmanexus.sync.job.JobOrders.Order;
import org.lmanexus.sync.node.Node;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/// On a node that serves: works on ranges of whoever's runs, and takes over the orders of nodes
/// that died.
@Component
@ConditionalOnBooleanProperty("nexus.serving")
class Guardian implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Guardian.class);
    private static final int LOOKS_PER_LEASE = 4;

    private final JobOrders orders;
    private final OrderDriver driver;
    private final Ranges ranges;
    private final Node node;
    private volatile @Nullable ScheduledExecutorService clock;

    Guardian(JobOrders orders, OrderDriver driver, Ranges ranges, Node node) {
        this.orders = orders;
        this.driver = driver;
        this.ranges = ranges;
        this.node = node;
    }

    @Override
    public void start() {
        ranges.work();
        ScheduledExecutorService started =
                Executors.newSingleThreadScheduledExecutor(
                        Thread.ofPlatform().daemon().name("guardian").factory());
        long pause = node.lease().toMillis() / LOOKS_PER_LEASE;
        started.scheduleWithFixedDelay(this::look, pause, pause, TimeUnit.MILLISECONDS);
        clock = started;
    }

    @Override
    public void stop() {
        ScheduledExecutorService stopped = clock;
        if (stopped != null) {
            stopped.shutdownNow();
            clock = null;
        }
    }

    @Override
    public boolean isRunning() {
        return clock != null;
    }

    private void look() {
        try {
            orders.left().stream().filter(orders::take).forEach(this::takeOver);
        } catch (DataAccessException | TransactionException | Refusal e) {
            LOG.warn("orders of dead nodes are looked at again: {}", e.getMessage());
        }
    }

    private void takeOver(Order order) {
        LOG.warn("order {} for {} was left by a dead node: taken over", order.id(), order.jobs());
        driver.drive(order, progress -> {});
    }
}
