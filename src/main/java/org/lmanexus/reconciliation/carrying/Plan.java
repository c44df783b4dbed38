package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.Proposal;

/// How an item is carried out, as it was planned when its session was made.
///
/// @param clauseVersion of the target clause then; null for an item from before versions were kept
/// @param afterClauseId for a new or moved clause, the one it comes behind; null to come first
/// @param adopted whether it was made by another system, in values as that one wrote them
public record Plan(
        @Nullable Long clauseVersion,
        @Nullable String afterClauseId,
        @Nullable Words words,
        Proposal.@Nullable NewClause newClause,
        Proposal.@Nullable ValueChange value,
        boolean adopted) {

    /// Words to replace in the clause's body of that version.
    ///
    /// @param seen the words that stood there
    public record Words(int start, int end, String replacement, String seen) {}
}
