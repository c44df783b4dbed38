package org.lmanexus.sync.job;

import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.LogScope;
import org.lmanexus.sync.job.work.WorkspaceJob;
import org.lmanexus.sync.trace.TraceKey;
import org.lmanexus.sync.trace.Traces;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/// Works on the workspaces of a run: finds those that need it, does it, and marks them.
@Component
class RangeWork {

    private final List<WorkspaceJob> jobs;
    private final JobMarks marks;
    private final Traces traces;

    RangeWork(List<WorkspaceJob> jobs, JobMarks marks, Traces traces) {
        this.jobs = jobs;
        this.marks = marks;
        this.traces = traces;
    }

    List<String> pending(JobExecution execution) {
        return marks.pending(job(execution), JobRun.of(execution));
    }

    ItemWriter<String> writer(JobExecution execution) {
        WorkspaceJob job = job(execution);
        JobRun run = JobRun.of(execution);
        return chunk -> {
            try (LogScope _ =
                    LogScope.of(LogKey.JOB, job.name()).and(LogKey.RUN, Long.toString(run.id()))) {
                traces.begin(
                        TraceKey.ofRun(run.id()),
                        "job.chunk",
                        List::of,
                        () -> work(job, run, chunk));
            }
        };
    }

    WorkspaceReader reader(JobExecution execution, WorkspaceRange range) {
        WorkspaceJob job = job(execution);
        JobRun run = JobRun.of(execution);
        return new WorkspaceReader(() -> marks.pending(job, run, range.workspaceIds()));
    }

    int count(String name, JobRun run) {
        return marks.pending(job(name), run).size();
    }

    private int work(WorkspaceJob job, JobRun run, Chunk<? extends String> chunk) {
        List<String> workspaceIds = List.copyOf(chunk.getItems());
        Map<String, String> found = marks.of(job, workspaceIds);
        job.work().on(workspaceIds);
        marks.put(job, run, found);
        return workspaceIds.size();
    }

    private WorkspaceJob job(JobExecution execution) {
        return job(execution.getJobInstance().getJobName());
    }

    private WorkspaceJob job(String name) {
        return jobs.stream().filter(job -> job.name().equals(name)).findFirst().orElseThrow();
    }
}
