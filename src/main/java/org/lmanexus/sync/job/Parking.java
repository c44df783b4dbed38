package org.lmanexus.sync.job;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.job.JobOrders.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What the engine's own stop does to the orders that it sees through: their runs end with the
/// chunks in hand, and the orders stay open, so that another node or the next start goes on with
/// them. A run that a person stopped stays stopped.
@Component
class Parking {

    private static final Logger LOG = LoggerFactory.getLogger(Parking.class);
    private static final Duration LONGEST = Duration.ofSeconds(15);
    private static final long LOOK_AGAIN = 100;

    private final JobCatalogue catalogue;
    private final JobOrders orders;
    private final JobExecutions executions;
    private final Set<Order> inHand = ConcurrentHashMap.newKeySet();
    private final Set<Order> parked = ConcurrentHashMap.newKeySet();
    private final Set<Long> stopped = ConcurrentHashMap.newKeySet();
    private volatile boolean closing;

    Parking(JobCatalogue catalogue, JobOrders orders, JobExecutions executions) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.executions = executions;
    }

    void take(Order order) {
        inHand.add(order);
    }

    /// @return whether it is parked, not over
    boolean leave(Order order) {
        inHand.remove(order);
        return parked.remove(order);
    }

    /// @throws Refusal.Conflict when no more runs begin here
    void refuseToBegin(Order order, String job) {
        if (closing) {
            throw parked(order, job);
        }
    }

    /// @throws Refusal.Conflict when the run ended only because the engine stops
    void refuseToEnd(Order order, JobExecution run) {
        if (run.getStatus() == BatchStatus.STOPPED && stopped.contains(run.getId())) {
            executions.park(run);
            throw parked(order, run.getJobInstance().getJobName());
        }
    }

    private Refusal parked(Order order, String job) {
        parked.add(order);
        return new Refusal.Conflict(
                "job %s is parked, since the engine stops; another node or the next start goes on with it"
                        .formatted(job));
    }

    /// Waits for the chunks in hand, and no longer than its time: what is not done by then is left
    /// as a killed engine leaves it.
    @EventListener(ContextClosedEvent.class)
    void close() {
        closing = true;
        long end = System.nanoTime() + LONGEST.toNanos();
        while (!inHand.isEmpty() && System.nanoTime() < end) {
            inHand.forEach(this::stop);
            executions.pause(LOOK_AGAIN);
        }
        inHand.forEach(order -> LOG.warn("order {} is left in the middle", order.id()));
    }

    private void stop(Order order) {
        try {
            for (String job : order.jobs()) {
                JobExecution run = executions.of(catalogue.entry(job).job(), order);
                if (run != null && begun(run.getStatus()) && stopped.add(run.getId())) {
                    orders.park(order, run.getId());
                    executions.stop(run);
                }
            }
        } catch (DataAccessException | TransactionException | Refusal.Conflict e) {
            LOG.warn("order {} cannot be stopped: {}", order.id(), e.getMessage());
        }
    }

    private static boolean begun(BatchStatus status) {
        return status == BatchStatus.STARTING || status == BatchStatus.STARTED;
    }
}
