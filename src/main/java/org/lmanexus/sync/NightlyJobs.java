package org.lmanexus.sync;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The jobs that `jobs/*.job.yaml` declare: listed, run, stopped and recovered by hand.
public interface NightlyJobs {

    List<Declared> list();

    /// The last run of a job, whoever started it.
    Optional<Run> last(String name);

    /// The runs that are sought, the newest first: at most `limit`, behind the first `offset`.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when no file declares the job
    List<Run> runs(Sought sought, int offset, int limit);

    /// How many runs those are.
    long count(Sought sought);

    /// What a run did, range by range.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when the job has no such run
    Report report(String name, long run);

    /// Runs a job now and waits for its end. Ranges of workspaces may be worked by other nodes.
    ///
    /// @param progress told about once a second how far it is
    /// @throws org.lmanexus.kernel.Refusal.NotFound when no file declares it
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it runs already
    Run run(String name, Scope scope, Consumer<Progress> progress);

    /// Runs all jobs, each behind those that it comes after, and no more behind one that fell
    /// short.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when one runs already
    List<Run> runAll(Scope scope, Consumer<Progress> progress);

    /// Asks a running job to stop after the workspaces in hand.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it does not run
    void stop(String name);

    /// Takes a run over that was stopped or that a dead process left behind, works what it had not
    /// finished, and then the jobs that were asked for together with it.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when there is nothing to recover
    Run recover(String name, Consumer<Progress> progress);

    /// Which runs are meant.
    ///
    /// @param job its name; null for every job
    /// @param status what became of it; null for whatever
    /// @param since when it began at the earliest; null for ever
    record Sought(@Nullable String job, @Nullable Status status, @Nullable Instant since) {

        public static Sought of(String job) {
            return new Sought(job, null, null);
        }
    }

    /// What a job file says.
    ///
    /// @param cron when it starts, in Quartz's six or seven fields
    /// @param after jobs whose last run must have been completed when this one starts
    record Declared(
            String name, String description, String cron, ZoneId zone, List<String> after) {}

    /// How far a run is, in workspaces.
    record Progress(long done, long total) {}

    /// A run in its parts.
    ///
    /// @param progress of its last execution
    record Report(Run run, Progress progress, List<Part> parts) {

        public Report {
            parts = List.copyOf(parts);
        }
    }

    /// One range of workspaces of a run, as one node worked on it; a range that was restarted
    /// stands there again.
    ///
    /// @param error why it fell short, in one line; null when it did not
    /// @param trace where in the program it fell short; null where that is not known
    record Part(
            String name,
            Status status,
            long read,
            long done,
            long skipped,
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable String error,
            @Nullable String trace) {}

    /// What became of a run.
    ///
    /// @param id tells the runs of a job apart
    /// @param done workspaces worked
    /// @param skipped workspaces left out, each as `id: why`
    /// @param failure why the run as a whole fell short; null when it did not
    record Run(
            long id,
            String name,
            Status status,
            long done,
            List<String> skipped,
            @Nullable Instant started,
            @Nullable Instant ended,
            @Nullable String failure) {}

    /// Which workspaces a run works on.
    enum Scope {
        /// Those where something changed since the job worked on them last, or that were skipped
        /// then.
        CHANGED,
        /// All that run.
        ALL
    }

    /// Where a run stands.
    enum Status {
        RUNNING,
        COMPLETED,
        STOPPED,
        FAILED
    }
}
