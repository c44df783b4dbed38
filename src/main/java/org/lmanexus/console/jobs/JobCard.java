package org.lmanexus.console.jobs;

import org.jspecify.annotations.Nullable;
import org.lmanexus.sync.JobSchedules.Schedule;
import org.lmanexus.sync.NightlyJobs.Declared;
import org.lmanexus.sync.NightlyJobs.Progress;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Status;

import java.time.Duration;
import java.time.Instant;

/// A job as the list of jobs shows it.
///
/// @param schedule null until an engine that serves has scheduled it
/// @param last null where it never ran
/// @param progress of the last run; null where there is none
/// @param now when this was put together
public record JobCard(
        Declared job,
        @Nullable Schedule schedule,
        @Nullable Run last,
        @Nullable Progress progress,
        Instant now) {

    private static final double MINUTE = 60_000;

    public String when() {
        return CronWords.of(job.cron());
    }

    public boolean running() {
        return last != null && last.status() == Status.RUNNING;
    }

    /// Whether something was left behind that can be taken over.
    public boolean recoverable() {
        return last != null && last.status() != Status.COMPLETED;
    }

    public boolean paused() {
        return schedule != null && schedule.paused();
    }

    /// How long the last run took or has been taking.
    public Duration took() {
        if (last == null || last.started() == null) {
            return Duration.ZERO;
        }
        Instant end = last.ended() == null || running() ? now : last.ended();
        return Duration.between(last.started(), end);
    }

    /// Workspaces a minute.
    public long throughput() {
        long millis = took().toMillis();
        return last == null || millis <= 0 ? 0 : Math.round(worked() * MINUTE / millis);
    }

    /// How long it will go on at the speed that it has had; null where nobody can tell.
    public @Nullable Duration left() {
        if (!running() || progress == null || progress.done() == 0) {
            return null;
        }
        long rest = progress.total() - progress.done();
        return Duration.ofMillis(took().toMillis() * Math.max(0, rest) / progress.done());
    }

    private long worked() {
        return running() && progress != null ? progress.done() : last == null ? 0 : last.done();
    }
}
