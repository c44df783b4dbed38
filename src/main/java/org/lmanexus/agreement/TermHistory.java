package org.lmanexus.agreement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// What clauses and variables were, those that were taken out among them.
public interface TermHistory {

    /// The newest change first.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there never was such a clause
    ClauseHistory ofClause(String clauseId);

    /// The words of a clause in one of its versions.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when it never had that version
    String body(String clauseId, long version);

    /// The newest change first.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there never was such a variable
    VariableHistory ofVariable(String variableId);

    record ClauseHistory(String workspaceId, List<ClauseChange> changes) {}

    record VariableHistory(String workspaceId, List<VariableChange> changes) {}

    /// @param version that the change made
    /// @param change edit, revert, remove, move or renumber
    /// @param before the words before; null where they stayed
    /// @param beforeOrder its place before
    /// @param afterOrder its place; null for a clause that was taken out
    record ClauseChange(
            long version,
            String change,
            Instant at,
            String by,
            @Nullable String before,
            @Nullable String after,
            @Nullable Integer beforeOrder,
            @Nullable Integer afterOrder) {}

    /// @param version that the change made
    /// @param change edit, revert or remove
    /// @param after null for a variable that was taken out
    record VariableChange(
            long version,
            String change,
            Instant at,
            String by,
            @Nullable String before,
            @Nullable String beforeUnit,
            @Nullable String after,
            @Nullable String afterUnit) {}
}
