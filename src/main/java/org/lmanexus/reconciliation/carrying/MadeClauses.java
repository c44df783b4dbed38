package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.ReconciliationItem;

import java.util.Optional;

/// The clauses that the items of a session have put in so far.
public interface MadeClauses {

    /// @return the clause that an earlier item of the session put behind the same one last
    Optional<String> behind(ReconciliationItem item, @Nullable String afterClauseId);
}
