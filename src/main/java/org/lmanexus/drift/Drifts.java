package org.lmanexus.drift;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Drift: found, listed, and dealt with.
public interface Drifts {

    /// Compares every term of a workspace with its baseline: opens, updates and closes items, in
    /// one
    /// transaction.
    ///
    Detected detect(String workspaceId);

    /// The same for several workspaces, in one transaction and as many statements as for one.
    void detect(Collection<String> workspaceIds);

    /// The same with other thresholds than those of `jobs/drift-detection.job.yaml`.
    ///
    /// @param parameters by name, see [DriftSettings]; what is not named keeps its default
    /// @throws org.lmanexus.kernel.Refusal.Invalid for an unknown name or a value that is none
    Detected detect(String workspaceId, Map<String, ?> parameters);

    /// The open ones first, the worst of them first.
    List<DriftItem> items(String workspaceId);

    List<DriftItem> unresolved(String workspaceId);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    DriftItem get(String driftId);

    int unresolvedHigh(String workspaceId);

    /// What drift would follow if a variable had another value; empty where it would stand as
    /// approved, or nothing was approved.
    ///
    /// @param value canonical
    Optional<Foreseen> foresee(String variableId, String value, @Nullable String unit);

    /// Of each of these workspaces the clauses and variables that open items are on.
    Map<String, Drifting> drifting(Collection<String> workspaceIds);

    /// Of those of these workspaces that have any.
    Map<String, Integer> unresolvedHigh(Collection<String> workspaceIds);

    /// Makes what stands now the approved baseline. Where the workspace asks for risk approval the
    /// item stays open with the request in it, until a risk member approves.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict when the item is not open, or its clause is
    /// locked
    /// @throws org.lmanexus.kernel.Refusal.Stale when another version of the item was seen
    DriftItem override(SeenDrift item, String reason, @Nullable String category, Actor actor);

    /// Puts the approved value back, in the variable and in the clause's text.
    DriftItem revert(SeenDrift item, String reason, @Nullable String category, Actor actor);

    /// Accepts the difference without moving value or baseline.
    DriftItem approve(SeenDrift item, String reason, @Nullable String category, Actor actor);

    /// An item in the version that the caller saw.
    ///
    /// @param version null where any will do
    record SeenDrift(String id, @Nullable Long version) {

        /// Whatever it shows by now.
        public static SeenDrift asItStands(String driftId) {
            return new SeenDrift(driftId, null);
        }
    }

    /// @param unresolved items open now
    record Detected(int opened, int updated, int closed, int unresolved) {}

    /// @param clauseIds those of the variables among them
    record Drifting(Set<String> clauseIds, Set<String> variableIds) {}
}
