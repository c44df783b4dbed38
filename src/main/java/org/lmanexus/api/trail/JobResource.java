package org.lmanexus.api.trail;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Page;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.JobSchedules;
import org.lmanexus.sync.JobSchedules.Schedule;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Declared;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.sync.NightlyJobs.Sought;
import org.lmanexus.workspace.Access;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The nightly jobs. They work on every workspace, so only agents may see and start them.
@RestController
@RequestMapping("/api/v1/jobs")
@Tag(name = "Jobs")
class JobResource {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final NightlyJobs jobs;
    private final JobSchedules schedules;
    private final Access access;

    JobResource(NightlyJobs jobs, JobSchedules schedules, Access access) {
        this.jobs = jobs;
        this.schedules = schedules;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The declared jobs, each with its last run.")
    List<View> list(@ActingUser Actor actor) {
        access.requireCreation(actor);
        return jobs.list().stream()
                .map(
                        job ->
                                View.of(
                                        job,
                                        schedules.of(job.name()).orElse(null),
                                        jobs.last(job.name()).map(RunView::of).orElse(null)))
                .toList();
    }

    @GetMapping("/{name}/runs")
    @Operation(summary = "The runs of a job, the newest first.")
    Page<RunView> runs(
            @PathVariable String name,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        access.requireCreation(actor);
        Page.check(offset, limit);
        Sought all = Sought.of(name);
        List<RunView> runs = jobs.runs(all, offset, limit).stream().map(RunView::of).toList();
        return new Page<>(runs, jobs.count(all), offset, limit);
    }

    @PostMapping("/{name}/run")
    @Operation(
            summary = "Runs a job now.",
            description =
                    "200 with the run when it is over soon, 202 when it goes on; see the runs then."
                            + " 409 when it runs already.")
    ResponseEntity<RunView> run(
            @PathVariable String name,
            @Parameter(description = "Every workspace, not only those that changed.")
                    @RequestParam(defaultValue = "false")
                    boolean full,
            @ActingUser Actor actor)
            throws InterruptedException {
        access.requireCreation(actor);
        Scope scope = full ? Scope.ALL : Scope.CHANGED;
        return begun(name, () -> jobs.run(name, scope, progress -> {}));
    }

    @PostMapping("/{name}/stop")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Asks a running job to stop after the workspaces in hand.",
            description = "409 when it does not run.")
    void stop(@PathVariable String name, @ActingUser Actor actor) {
        access.requireCreation(actor);
        jobs.stop(name);
    }

    @PostMapping("/{name}/recover")
    @Operation(
            summary = "Takes over a run that a dead process left behind.",
            description = "200 and 202 as for a run. 409 when there is nothing to recover.")
    ResponseEntity<RunView> recover(@PathVariable String name, @ActingUser Actor actor)
            throws InterruptedException {
        access.requireCreation(actor);
        return begun(name, () -> jobs.recover(name, progress -> {}));
    }

    @PostMapping("/{name}/pause")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Pauses the schedule of a job: it starts by itself no more, on any node.",
            description =
                    "By hand it runs all the same. 204 also when it is paused already; 409 until"
                            + " an engine that serves has put it on its schedule.")
    void pause(@PathVariable String name, @ActingUser Actor actor) {
        access.requireCreation(actor);
        schedules.pause(name);
    }

    @PostMapping("/{name}/resume")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            summary = "Lets a job start by itself again, at its next time.",
            description =
                    "What was missed is not made up for. 204 also when it is not paused; 409 until"
                            + " an engine that serves has put it on its schedule.")
    void resume(@PathVariable String name, @ActingUser Actor actor) {
        access.requireCreation(actor);
        schedules.resume(name);
    }

    private ResponseEntity<RunView> begun(String name, Callable<Run> work)
            throws InterruptedException {
        FutureTask<Run> task = new FutureTask<>(work);
        Thread.ofVirtual().name("job-" + name).start(task);
        try {
            return ResponseEntity.ok(
                    RunView.of(task.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException e) {
            return new ResponseEntity<>(
                    jobs.last(name).map(RunView::of).orElse(null), HttpStatus.ACCEPTED);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Refusal refusal
                    ? refusal
                    : new IllegalStateException("job " + name + " failed", e.getCause());
        }
    }

    /// @param cron in Quartz's six or seven fields
    /// @param after jobs whose last run must have been completed when this one starts
    /// @param paused whether somebody has paused its schedule
    /// @param nextStart null while it is paused, and until an engine that serves has scheduled it
    /// @param lastRun null where it never ran
    @Schema(name = "Job")
    record View(
            String name,
            String description,
            String cron,
            String zone,
            List<String> after,
            boolean paused,
            @Nullable Instant nextStart,
            @Nullable RunView lastRun) {

        static View of(Declared job, @Nullable Schedule schedule, @Nullable RunView lastRun) {
            return new View(
                    job.name(),
                    job.description(),
                    job.cron(),
                    job.zone().getId(),
                    job.after(),
                    schedule != null && schedule.paused(),
                    schedule == null ? null : schedule.next(),
                    lastRun);
        }
    }
}
