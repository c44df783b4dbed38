package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.ReconciliationItem;

import java.util.List;
import java.util.Optional;

/// What the items of a session have done to whole clauses so far.
public interface MadeClauses {

    /// @return the clause that an earlier item of the session put behind the same one last
    Optional<String> behind(ReconciliationItem item, @Nullable String afterClauseId);

    /// @return the clauses that stood before the one which the item moved or took out, the nearest
    ///     first; empty where that was not kept
    Optional<List<String>> stoodBehind(ReconciliationItem item);
}
