package org.lmanexus.sync.job;

import org.jspecify.annotations.Nullable;
import org.lmanexus.sync.NightlyJobs.Part;
import org.lmanexus.sync.NightlyJobs.Progress;
import org.lmanexus.sync.NightlyJobs.Report;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Status;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Reads from Batch's tables what a run did: the counts of its ranges, and whom it skipped.
@Component
class RunReports {

    private final JobRepository repository;

    RunReports(JobRepository repository) {
        this.repository = repository;
    }

    Run of(JobExecution given) {
        JobExecution run = current(given);
        return new Run(
                run.getJobInstance().getId(),
                run.getJobInstance().getJobName(),
                status(run.getStatus()),
                executions(run)
                        .flatMap(execution -> ranges(execution).stream())
                        .mapToLong(StepExecution::getWriteCount)
                        .sum(),
                ranges(run).stream()
                        .flatMap(
                                range -> SkippedWorkspaces.of(range.getExecutionContext()).stream())
                        .toList(),
                instant(run.getStartTime()),
                instant(run.getEndTime()),
                failure(run));
    }

    Report report(JobExecution given) {
        return new Report(
                of(given),
                progress(given),
                executions(given)
                        .sorted(Comparator.comparing(JobExecution::getId))
                        .flatMap(execution -> ranges(execution).stream())
                        .map(RunReports::part)
                        .toList());
    }

    private static Part part(StepExecution range) {
        String name = range.getStepName();
        String described = range.getExitStatus().getExitDescription();
        return new Part(
                name.substring(name.indexOf(':') + 1),
                status(range.getStatus()),
                range.getReadCount(),
                range.getWriteCount(),
                range.getSkipCount(),
                instant(range.getStartTime()),
                instant(range.getEndTime()),
                described.lines().findFirst().filter(line -> !line.isBlank()).orElse(null),
                described.lines().skip(1).findFirst().isEmpty() ? null : described);
    }

    Progress progress(JobExecution given) {
        List<StepExecution> ranges = ranges(current(given));
        long done =
                ranges.stream()
                        .mapToLong(range -> range.getWriteCount() + range.getSkipCount())
                        .sum();
        long total =
                ranges.stream()
                        .mapToLong(
                                range ->
                                        WorkspaceRange.of(range.getExecutionContext())
                                                .workspaceIds()
                                                .size())
                        .sum();
        return new Progress(done, total);
    }

    private JobExecution current(JobExecution run) {
        JobExecution stored = repository.getJobExecution(run.getId());
        return stored == null ? run : stored;
    }

    /// Those of a run that was restarted: each did a part of it.
    private Stream<JobExecution> executions(JobExecution run) {
        return repository.getJobExecutions(run.getJobInstance()).stream();
    }

    private static List<StepExecution> ranges(JobExecution run) {
        Predicate<StepExecution> isRange = step -> step.getStepName().contains(":");
        return run.getStepExecutions().stream().filter(isRange).toList();
    }

    /// The names by which Batch keeps a status; all of them for null.
    static List<String> statuses(@Nullable Status wanted) {
        return Arrays.stream(BatchStatus.values())
                .filter(each -> wanted == null || status(each) == wanted)
                .map(BatchStatus::name)
                .toList();
    }

    private static Status status(BatchStatus status) {
        return switch (status) {
            case COMPLETED -> Status.COMPLETED;
            case STOPPED, ABANDONED -> Status.STOPPED;
            case FAILED, UNKNOWN -> Status.FAILED;
            case STARTING, STARTED, STOPPING -> Status.RUNNING;
        };
    }

    private static @Nullable String failure(JobExecution run) {
        String described = run.getExitStatus().getExitDescription();
        if (run.getStatus() != BatchStatus.FAILED) {
            return null;
        }
        return described.lines().findFirst().orElse("a range failed; see the log");
    }

    /// Batch writes its times in the JVM's own zone.
    private static @Nullable Instant instant(@Nullable LocalDateTime time) {
        return time == null ? null : time.atZone(ZoneId.systemDefault()).toInstant();
    }
}
