package org.lmanexus.sync.job;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.LogScope;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs.Progress;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Status;
import org.lmanexus.sync.job.JobOrders.Order;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Sees an order through: each of its jobs to its end, over the death of nodes and the absence of
/// the database. Where it stands is in the database alone, so that any node can go on with it.
@Component
class OrderDriver {

    private static final Logger LOG = LoggerFactory.getLogger(OrderDriver.class);
    private static final long FIRST_PAUSE = 1_000;

    /// So long at most a database that is back waits for its jobs.
    private static final long LONGEST_PAUSE = 10_000;

    private static final long ATTEMPTS = 24;

    private final JobCatalogue catalogue;
    private final JobOrders orders;
    private final JobExecutions executions;
    private final RunReports reports;
    private final RunMeter meter;
    private final Parking parking;

    OrderDriver(
            JobCatalogue catalogue,
            JobOrders orders,
            JobExecutions executions,
            RunReports reports,
            RunMeter meter,
            Parking parking) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.executions = executions;
        this.reports = reports;
        this.meter = meter;
        this.parking = parking;
    }

    /// What became of its jobs; the last one is that which fell short or was stopped, where one
    /// was.
    List<Run> drive(Order order, Consumer<Progress> progress) {
        return drive(order, progress, false);
    }

    /// The same for one that was stopped.
    List<Run> goOn(Order order, Consumer<Progress> progress) {
        return drive(order, progress, true);
    }

    private List<Run> drive(Order order, Consumer<Progress> progress, boolean stoppedToo) {
        executions.work();
        parking.take(order);
        List<Run> runs = new ArrayList<>();
        try {
            for (String job : order.jobs()) {
                JobCatalogue.Entry entry = catalogue.entry(job);
                Run run = told(order, entry, progress, stoppedToo);
                runs.add(run);
                if (run.status() != Status.COMPLETED) {
                    break;
                }
            }
        } finally {
            if (!parking.leave(order)) {
                orders.end(order);
            }
        }
        return runs;
    }

    private Run told(
            Order order,
            JobCatalogue.Entry entry,
            Consumer<Progress> progress,
            boolean stoppedToo) {
        try (LogScope scope = LogScope.of(LogKey.JOB, entry.job().getName())) {
            Run run = finish(order, entry, progress, stoppedToo);
            scope.and(LogKey.RUN, Long.toString(run.id()));
            meter.count(run);
            LOG.info(
                    "{}: {} workspaces, {} skipped",
                    run.status(),
                    run.done(),
                    run.skipped().size());
            return run;
        }
    }

    private Run finish(
            Order order,
            JobCatalogue.Entry entry,
            Consumer<Progress> progress,
            boolean stoppedToo) {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE, 2);
        pauses.setMaxInterval(LONGEST_PAUSE);
        pauses.setMaxAttempts(ATTEMPTS);
        BackOffExecution pause = pauses.start();
        boolean resumed = stoppedToo;
        while (true) {
            String fault;
            parking.refuseToBegin(order, entry.job().getName());
            try {
                JobExecution run = attempt(order, entry, progress, resumed);
                parking.refuseToEnd(order, run);
                if (settled(run)) {
                    return reports.of(run);
                }
                resumed = false;
                fault = "it ended as " + run.getStatus();
            } catch (DataAccessException | TransactionException e) {
                fault = String.valueOf(e.getMessage());
            }
            long millis = pause.nextBackOff();
            if (millis == BackOffExecution.STOP) {
                return given(order, entry, fault);
            }
            LOG.warn("job {} goes on in {} ms: {}", entry.job().getName(), millis, fault);
            executions.pause(millis);
        }
    }

    private static boolean settled(JobExecution run) {
        return run.getStatus() == BatchStatus.COMPLETED || run.getStatus() == BatchStatus.STOPPED;
    }

    private JobExecution attempt(
            Order order,
            JobCatalogue.Entry entry,
            Consumer<Progress> progress,
            boolean stoppedToo) {
        Job job = entry.job();
        if (!orders.mine(order)) {
            throw new Refusal.Conflict(
                    "job " + job.getName() + " was taken over by another node meanwhile");
        }
        JobExecution last = executions.of(job, order);
        boolean resume =
                last != null
                        && last.getStatus() == BatchStatus.STOPPED
                        && (stoppedToo || orders.parked(order, last.getId()));
        if (last != null && settled(last) && !resume) {
            return last;
        }
        if (last != null) {
            executions.bury(last);
        }
        try (ProgressWatch watch = executions.watch(job, reports, progress)) {
            return watch.during(
                    () ->
                            last == null
                                    ? executions.start(entry, order)
                                    : executions.restart(job, order));
        } catch (JobExecutionException e) {
            throw new Refusal.Conflict("job " + job.getName() + " cannot start: " + e.getMessage());
        }
    }

    private Run given(Order order, JobCatalogue.Entry entry, String fault) {
        @Nullable JobExecution last = executions.of(entry.job(), order);
        if (last == null) {
            throw new Refusal.Conflict("job " + entry.job().getName() + " cannot start: " + fault);
        }
        return reports.of(last);
    }
}
