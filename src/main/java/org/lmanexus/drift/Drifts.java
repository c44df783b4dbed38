package org.lmanexus.drift;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.util.List;

/// Drift: found, listed, and dealt with.
public interface Drifts {

    /// Compares every term of a workspace with its baseline: opens, updates and closes items, in
    /// one
    /// transaction.
    ///
    /// @return how many items are unresolved now
    Detected detect(String workspaceId);

    List<DriftItem> items(String workspaceId);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    DriftItem get(String driftId);

    int unresolvedHigh(String workspaceId);

    /// Makes what stands now the approved baseline.
    DriftItem override(String driftId, String reason, @Nullable String category, Actor actor);

    /// Puts the approved value back, in the variable and in the clause's text.
    DriftItem revert(String driftId, String reason, @Nullable String category, Actor actor);

    /// Accepts the difference without moving value or baseline.
    DriftItem approve(String driftId, String reason, @Nullable String category, Actor actor);

    /// @param compared terms looked at
    record Detected(int compared, int opened, int updated, int closed, int unresolved) {}
}
