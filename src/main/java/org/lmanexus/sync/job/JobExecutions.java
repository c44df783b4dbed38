package org.lmanexus.sync.job;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs.Progress;
import org.lmanexus.sync.NightlyJobs.Sought;
import org.lmanexus.sync.channel.Ranges;
import org.lmanexus.sync.job.JobOrders.Order;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/// The runs of orders as Spring Batch keeps them: started, restarted, and buried when their manager
/// died.
@Component
class JobExecutions {

    private static final long LOOK_AGAIN = 500;

    private static final String SOUGHT =
            """
              from batch_job_instance i
              join batch_job_execution e
                on e.job_execution_id = (select max(every.job_execution_id)
                                           from batch_job_execution every
                                          where every.job_instance_id = i.job_instance_id)
             where (cast(:job as text) is null or i.job_name = :job)
               and e.status in (:statuses)
               and (cast(:since as timestamp) is null or e.start_time >= :since)
            """;

    private static final String COUNT = "select count(*)\n" + SOUGHT;

    private static final String PAGE =
            "select e.job_execution_id\n"
                    + SOUGHT
                    + " order by i.job_instance_id desc offset :offset limit :limit";

    private final JobOperator operator;
    private final JobRepository repository;
    private final RangeWork work;
    private final Ranges ranges;
    private final JdbcClient jdbc;

    JobExecutions(
            JobOperator operator,
            JobRepository repository,
            RangeWork work,
            Ranges ranges,
            JdbcClient jdbc) {
        this.operator = operator;
        this.repository = repository;
        this.work = work;
        this.ranges = ranges;
        this.jdbc = jdbc;
    }

    /// The last execution of a job that belongs to an order; null where it did not begin yet.
    @Nullable JobExecution of(Job job, Order order) {
        JobInstance instance =
                repository.getJobInstance(job.getName(), JobRun.identity(order.id()));
        return instance == null ? null : repository.getLastJobExecution(instance);
    }

    Optional<JobExecution> last(Job job) {
        return Optional.ofNullable(repository.getLastJobInstance(job.getName()))
                .map(repository::getLastJobExecution);
    }

    /// The last execution of one run.
    Optional<JobExecution> of(Job job, long run) {
        return Optional.ofNullable(repository.getJobInstance(run))
                .filter(instance -> instance.getJobName().equals(job.getName()))
                .map(repository::getLastJobExecution);
    }

    /// The last execution of each run, the newest run first.
    List<JobExecution> page(Sought sought, int offset, int limit) {
        return found(PAGE, sought)
                .param("offset", offset)
                .param("limit", limit)
                .query(Long.class)
                .list()
                .stream()
                .map(repository::getJobExecution)
                .filter(Objects::nonNull)
                .toList();
    }

    long count(Sought sought) {
        return found(COUNT, sought).query(Long.class).single();
    }

    /// Batch writes its times in the JVM's own zone.
    private JdbcClient.StatementSpec found(String sql, Sought sought) {
        Instant since = sought.since();
        return jdbc.sql(sql)
                .param("job", sought.job())
                .param("statuses", RunReports.statuses(sought.status()))
                .param(
                        "since",
                        since == null
                                ? null
                                : LocalDateTime.ofInstant(since, ZoneId.systemDefault()));
    }

    Set<JobExecution> running(Job job) {
        return repository.findRunningJobExecutions(job.getName());
    }

    /// Ranges are worked on here, too, from now on.
    void work() {
        ranges.work();
    }

    ProgressWatch watch(Job job, RunReports reports, Consumer<Progress> progress) {
        return new ProgressWatch(() -> running(job), reports, progress, ranges);
    }

    JobExecution start(JobCatalogue.Entry entry, Order order) throws JobExecutionException {
        int workspaces = work.count(entry.job().getName(), JobRun.planned(order.scope()));
        JobParametersBuilder parameters = JobRun.parameters(order, workspaces);
        entry.file().parameters().forEach((key, value) -> parameters.addString(key, value, false));
        return operator.start(entry.job(), parameters.toJobParameters());
    }

    JobExecution restart(Job job, Order order) throws JobExecutionException {
        JobExecution last = Objects.requireNonNull(of(job, order));
        return operator.start(job, last.getJobParameters());
    }

    void stop(JobExecution running) {
        try {
            operator.stop(running);
        } catch (JobExecutionException e) {
            throw new Refusal.Conflict("the job cannot be stopped: " + e.getMessage());
        }
    }

    /// Closes an execution whose manager is gone, once no living node works on a range of it:
    /// ranges that were not finished go on in the next one.
    void bury(JobExecution left) {
        while (ranges.held(left.getId())) {
            pause(LOOK_AGAIN);
        }
        JobExecution dead = Objects.requireNonNull(repository.getJobExecution(left.getId()));
        for (StepExecution step : dead.getStepExecutions()) {
            if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
                step.setStatus(BatchStatus.FAILED);
                step.setEndTime(LocalDateTime.now());
                repository.update(step);
            }
        }
        if (dead.getStatus() != BatchStatus.FAILED && dead.getStatus() != BatchStatus.STOPPED) {
            dead.setStatus(BatchStatus.FAILED);
            dead.setEndTime(LocalDateTime.now());
            repository.update(dead);
        }
    }

    /// One that the engine's stop ended, so that it is gone on with as one whose node died.
    void park(JobExecution ended) {
        JobExecution stopped = Objects.requireNonNull(repository.getJobExecution(ended.getId()));
        stopped.setStatus(BatchStatus.FAILED);
        stopped.setExitStatus(
                ExitStatus.FAILED.addExitDescription("parked, since the engine stopped"));
        repository.update(stopped);
    }

    void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
