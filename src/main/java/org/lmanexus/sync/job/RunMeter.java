package org.lmanexus.sync.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Status;
import org.springframework.stereotype.Component;

/// Counts the runs that this node saw through, and the workspaces in them.
@Component
class RunMeter {

    private final MeterRegistry meters;

    RunMeter(MeterRegistry meters, JobCatalogue catalogue) {
        this.meters = meters;
        for (String job : catalogue.inOrder()) {
            runs(job, Status.COMPLETED);
            workspaces(job, "done");
        }
    }

    void count(Run run) {
        runs(run.name(), run.status()).increment();
        workspaces(run.name(), "done").increment(run.done());
        workspaces(run.name(), "skipped").increment(run.skipped().size());
    }

    private Counter runs(String job, Status status) {
        return meters.counter("nexus.jobs.runs", "job", job, "status", status.name());
    }

    private Counter workspaces(String job, String outcome) {
        return meters.counter("nexus.jobs.workspaces", "job", job, "outcome", outcome);
    }
}
