package org.lmanexus.sync.job;

import org.jspecify.annotations.Nullable;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

import java.util.Objects;

/// One run of a job, however often it is restarted.
///
/// @param id of Batch's job instance
/// @param everywhere whether it works on every workspace, not only on those that changed
/// @param ranges into how many the workspaces are cut
record JobRun(long id, boolean everywhere, int ranges) {

    /// What a range holds, about: enough to be worth its message.
    private static final int RANGE = 125;

    /// Fewer would leave nodes without work.
    private static final int LEAST_RANGES = 8;

    private static final String ORDER = "order";
    private static final String SCOPE = "scope";
    private static final String RANGES = "ranges";

    static JobRun of(JobExecution execution) {
        JobParameters parameters = execution.getJobParameters();
        return new JobRun(
                execution.getJobInstance().getId(),
                Scope.ALL.name().equals(parameters.getString(SCOPE)),
                Math.toIntExact(
                        Objects.requireNonNullElse(
                                parameters.getLong(RANGES), (long) LEAST_RANGES)));
    }

    /// A run that did not begin yet.
    static JobRun planned(Scope scope) {
        return new JobRun(-1, scope == Scope.ALL, LEAST_RANGES);
    }

    /// Every run is an instance of its own: the order it belongs to tells them apart.
    static JobParametersBuilder parameters(JobOrders.Order order, int workspaces) {
        long ranges = Math.max(LEAST_RANGES, Math.ceilDiv(workspaces, RANGE));
        return new JobParametersBuilder(identity(order.id()))
                .addString(SCOPE, order.scope().name(), false)
                .addLong(RANGES, ranges, false);
    }

    /// By what Batch knows the run of a job that belongs to an order.
    static JobParameters identity(String order) {
        return new JobParametersBuilder().addString(ORDER, order).toJobParameters();
    }

    /// Null for one of an earlier release.
    static @Nullable String order(JobExecution execution) {
        return execution.getJobParameters().getString(ORDER);
    }
}
