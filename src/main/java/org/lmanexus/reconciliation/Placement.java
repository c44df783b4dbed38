package org.lmanexus.reconciliation;

import org.jspecify.annotations.Nullable;

/// Where an item acts on the text of its clause.
///
/// @param clauseVersion of the clause when the session was made; null for an item from before
///     versions were kept
/// @param afterClauseId for a new or moved clause, the one it comes behind; null to come first
/// @param words null for an item that replaces no words
/// @param newClause the head of a clause that it puts in
public record Placement(
        @Nullable Long clauseVersion,
        @Nullable String afterClauseId,
        @Nullable Words words,
        Proposal.@Nullable NewClause newClause) {

    /// UTF-16 units of that version's body, from `start` to before `end`.
    ///
    /// @param seen the words that stood there
    public record Words(int start, int end, String seen, String replacement) {}
}
