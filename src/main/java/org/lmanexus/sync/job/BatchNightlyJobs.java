package org.lmanexus.sync.job;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.NoSuchJobException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.stereotype.Service;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/// [NightlyJobs] on Spring Batch. Only one run of a job goes at a time, on all nodes together.
@Service
class BatchNightlyJobs implements NightlyJobs {

    private final JobCatalogue catalogue;
    private final JobOperator operator;
    private final JobRepository repository;
    private final RunReports reports;
    private final Clock clock;

    BatchNightlyJobs(
            JobCatalogue catalogue,
            JobOperator operator,
            JobRepository repository,
            RunReports reports,
            Clock clock) {
        this.catalogue = catalogue;
        this.operator = operator;
        this.repository = repository;
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public List<Declared> list() {
        return catalogue.files().stream().map(JobFile::job).toList();
    }

    @Override
    public Optional<Run> last(String name) {
        return lastExecution(catalogue.entry(name).file().job().name()).map(reports::of);
    }

    @Override
    public List<Run> runs(String name, int offset, int limit) {
        String job = catalogue.entry(name).file().job().name();
        return repository.getJobInstances(job, offset, limit).stream()
                .map(repository::getLastJobExecution)
                .filter(Objects::nonNull)
                .map(reports::of)
                .toList();
    }

    @Override
    public long count(String name) {
        try {
            return repository.getJobInstanceCount(catalogue.entry(name).file().job().name());
        } catch (NoSuchJobException neverRun) {
            return 0;
        }
    }

    @Override
    public Run run(String name, Consumer<Progress> progress) {
        JobCatalogue.Entry entry = catalogue.entry(name);
        refuseWhenRunning(name);
        return watched(
                name,
                progress,
                () -> operator.start(entry.job(), parameters(entry.file().parameters())));
    }

    @Override
    public void stop(String name) {
        JobExecution running =
                running(name).stream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refusal.Conflict(
                                                "job "
                                                        + name
                                                        + " does not run; there is nothing to"
                                                        + " stop"));
        try {
            operator.stop(running);
        } catch (JobExecutionException e) {
            throw new Refusal.Conflict("job " + name + " cannot be stopped: " + e.getMessage());
        }
    }

    @Override
    public Run recover(String name, Consumer<Progress> progress) {
        Job job = catalogue.entry(name).job();
        JobExecution left =
                running(name).stream()
                        .findFirst()
                        .or(
                                () ->
                                        lastExecution(job.getName())
                                                .filter(last -> last.getStatus().isUnsuccessful()))
                        .orElseThrow(
                                () ->
                                        new Refusal.Conflict(
                                                "job "
                                                        + name
                                                        + " left nothing behind; there is nothing"
                                                        + " to recover"));
        JobExecution dead = left.isRunning() ? operator.recover(left) : left;
        return watched(name, progress, () -> operator.restart(dead));
    }

    private Run watched(String name, Consumer<Progress> progress, Start start) {
        try (ProgressWatch watch = new ProgressWatch(() -> running(name), reports, progress)) {
            return reports.of(watch.during(start));
        } catch (JobExecutionException e) {
            throw new Refusal.Conflict("job " + name + " cannot start: " + e.getMessage());
        }
    }

    private void refuseWhenRunning(String name) {
        running(name).stream()
                .findFirst()
                .ifPresent(
                        run -> {
                            throw new Refusal.Conflict(
                                    "job "
                                            + name
                                            + " runs since "
                                            + run.getStartTime()
                                            + "; wait for it, or take it over with: nexus job"
                                            + " recover "
                                            + name);
                        });
    }

    private Set<JobExecution> running(String name) {
        return repository.findRunningJobExecutions(name);
    }

    private Optional<JobExecution> lastExecution(String name) {
        JobInstance instance = repository.getLastJobInstance(name);
        return Optional.ofNullable(instance).map(repository::getLastJobExecution);
    }

    /// Every run is an instance of its own: the moment it was asked for tells them apart.
    private JobParameters parameters(Map<String, String> declared) {
        JobParametersBuilder parameters = new JobParametersBuilder();
        declared.forEach((key, value) -> parameters.addString(key, value, false));
        return parameters.addString("askedAt", clock.instant().toString()).toJobParameters();
    }

    /// Starts or restarts a run, and returns at its end.
    @FunctionalInterface
    interface Start {
        JobExecution run() throws JobExecutionException;
    }
}
