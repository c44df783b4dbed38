package org.lmanexus.sync.channel;

import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.partition.support.AbstractPartitionHandler;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Hands the ranges of a run out and waits until all are over, whoever works on them.
///
/// Spring Batch's own handler of messages reads the whole run with its contexts at each look, and
/// waits for a time on the wall: a clock set back as a run begins held its end up by as much.
@Component
class RangeHandler extends AbstractPartitionHandler {

    private static final long LOOK_AGAIN_MILLIS = 250;

    private final Ranges ranges;
    private final RangeClaims claims;
    private final JobRepository repository;

    RangeHandler(Ranges ranges, RangeClaims claims, JobRepository repository) {
        this.ranges = ranges;
        this.claims = claims;
        this.repository = repository;
    }

    @Override
    protected Set<StepExecution> doHandle(StepExecution manager, Set<StepExecution> cut)
            throws InterruptedException {
        Set<Long> ids = cut.stream().map(StepExecution::getId).collect(Collectors.toSet());
        ids.forEach(ranges::hand);
        while (!ids.isEmpty() && claims.unfinished(ids)) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_MILLIS);
        }
        JobExecution run =
                Objects.requireNonNull(repository.getJobExecution(manager.getJobExecutionId()));
        return run.getStepExecutions().stream()
                .filter(range -> ids.contains(range.getId()))
                .collect(Collectors.toSet());
    }
}
