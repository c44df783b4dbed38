package org.lmanexus.sync;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.Optional;

/// When the nightly jobs start by themselves, and whether somebody has paused that. A pause holds
/// on all nodes, and over restarts and changes of the job's file, until somebody ends it.
public interface JobSchedules {

    /// Empty until an engine that serves has put the job on its schedule.
    Optional<Schedule> of(String name);

    /// The job starts by itself no more; by hand it does.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when no file declares it
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it is on no schedule yet
    void pause(String name);

    /// The job starts by itself again, at its next time; what was missed meanwhile is not made up
    /// for.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when no file declares it
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it is on no schedule yet
    void resume(String name);

    /// How a job's schedule stands.
    ///
    /// @param next when it starts; null while it is paused
    record Schedule(boolean paused, @Nullable Instant next) {}
}
