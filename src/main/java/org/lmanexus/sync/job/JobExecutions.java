package org.lmanexus.sync.job;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.channel.Ranges;
import org.lmanexus.sync.job.JobOrders.Order;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobExecutionException;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.launch.NoSuchJobException;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/// The runs of orders as Spring Batch keeps them: started, restarted, and buried when their manager
/// died.
@Component
class JobExecutions {

    private static final long LOOK_AGAIN = 500;

    private final JobOperator operator;
    private final JobRepository repository;
    private final RangeWork work;
    private final Ranges ranges;

    JobExecutions(JobOperator operator, JobRepository repository, RangeWork work, Ranges ranges) {
        this.operator = operator;
        this.repository = repository;
        this.work = work;
        this.ranges = ranges;
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
    List<JobExecution> page(Job job, int offset, int limit) {
        return repository.getJobInstances(job.getName(), offset, limit).stream()
                .map(repository::getLastJobExecution)
                .filter(Objects::nonNull)
                .toList();
    }

    long count(Job job) {
        try {
            return repository.getJobInstanceCount(job.getName());
        } catch (NoSuchJobException neverRun) {
            return 0;
        }
    }

    Set<JobExecution> running(Job job) {
        return repository.findRunningJobExecutions(job.getName());
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

    void pause(long millis) {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }
}
