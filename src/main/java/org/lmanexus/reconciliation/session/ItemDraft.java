package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.carrying.Plan;

/// A proposal with its place in the workspace, about to be kept.
///
/// @param clauseId the clause it targets; for a new one the clause beside it, for what matched
///     nowhere the nearest
/// @param baseline the approved value or text
/// @param current the value or text that stands now
record ItemDraft(
        int number,
        Proposal proposal,
        String clauseId,
        @Nullable String variableId,
        String baseline,
        String current,
        String proposed,
        Plan plan) {}
