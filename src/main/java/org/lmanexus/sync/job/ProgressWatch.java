package org.lmanexus.sync.job;

import org.lmanexus.sync.NightlyJobs.Progress;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Looks once a second how far a run is, while another thread waits for its end.
final class ProgressWatch implements AutoCloseable {

    private final ScheduledExecutorService clock =
            Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("job-progress").factory());

    ProgressWatch(
            Supplier<Set<JobExecution>> running, RunReports reports, Consumer<Progress> progress) {
        clock.scheduleAtFixedRate(
                () -> running.get().forEach(run -> progress.accept(reports.progress(run))),
                1,
                1,
                TimeUnit.SECONDS);
    }

    JobExecution during(BatchNightlyJobs.Start start) throws JobExecutionException {
        return start.run();
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
