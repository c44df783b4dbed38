package org.lmanexus.sync.job;

import org.lmanexus.sync.NightlyJobs.Progress;
import org.lmanexus.sync.channel.Ranges;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks once a second how far a run is and whether a range of it was lost, while another thread
/// waits for its end.
final class ProgressWatch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ProgressWatch.class);

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("job-progress").factory());
    private final Supplier<Set<JobExecution>> running;
    private final RunReports reports;
    private final Consumer<Progress> progress;
    private final Ranges ranges;
    private final Map<Long, Set<Long>> missed = new HashMap<>();

    ProgressWatch(
            Supplier<Set<JobExecution>> running,
            RunReports reports,
            Consumer<Progress> progress,
            Ranges ranges) {
        this.running = running;
        this.reports = reports;
        this.progress = progress;
        this.ranges = ranges;
        clock.scheduleWithFixedDelay(this::look, 1, 1, TimeUnit.SECONDS);
    }

    private void look() {
        try {
            for (JobExecution run : running.get()) {
                missed.compute(
                        run.getId(),
                        (id, before) ->
                                ranges.mend(id, Objects.requireNonNullElse(before, Set.of())));
                progress.accept(reports.progress(run));
            }
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("runs are looked at again in a second: {}", e.getMessage());
        }
    }

    JobExecution during(Start start) throws JobExecutionException {
        return start.run();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }

    /// Starts or restarts a run, and returns at its end.
    @FunctionalInterface
    interface Start {
        JobExecution run() throws JobExecutionException;
    }
}
