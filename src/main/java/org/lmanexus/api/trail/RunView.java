package org.lmanexus.api.trail;

import org.jspecify.annotations.Nullable;
import org.lmanexus.sync.NightlyJobs.Run;

import java.time.Instant;
import java.util.Locale;

/// A run as the interface shows it: how many workspaces, not which, since whoever asks may not know
/// of all of them.
record RunView(
        String name,
        String status,
        long done,
        int skipped,
        @Nullable Instant started,
        @Nullable Instant ended,
        @Nullable String failure) {

    static RunView of(Run run) {
        return new RunView(
                run.name(),
                run.status().name().toLowerCase(Locale.ROOT),
                run.done(),
                run.skipped().size(),
                run.started(),
                run.ended(),
                run.failure());
    }
}
