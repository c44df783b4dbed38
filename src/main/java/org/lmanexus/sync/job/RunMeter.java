package org.lmanexus.sync.job;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Status;
import org.lmanexus.sync.trace.TraceKey;
import org.lmanexus.sync.trace.Traces;
import org.springframework.stereotype.Component;

/// Counts the runs that this node saw through, and the workspaces in them, and tells of each run.
@Component
class RunMeter {

    private final MeterRegistry meters;
    private final Traces traces;

    RunMeter(MeterRegistry meters, Traces traces, JobCatalogue catalogue) {
        this.meters = meters;
        this.traces = traces;
        for (String job : catalogue.inOrder()) {
            runs(job, Status.COMPLETED);
            workspaces(job, "done");
        }
    }

    void count(Run run) {
        runs(run.name(), run.status()).increment();
        workspaces(run.name(), "done").increment(run.done());
        workspaces(run.name(), "skipped").increment(run.skipped().size());
        if (run.started() != null && run.ended() != null) {
            traces.ended(TraceKey.ofRun(run.id()), "job", run.started(), run.ended());
        }
    }

    private Counter runs(String job, Status status) {
        return meters.counter("nexus.jobs.runs", "job", job, "status", status.name());
    }

    private Counter workspaces(String job, String outcome) {
        return meters.counter("nexus.jobs.workspaces", "job", job, "outcome", outcome);
    }
}
