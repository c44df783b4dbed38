package org.lmanexus.reconciliation;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// A proposal kept in the database, with its decision.
///
/// @param number its place in the session, from 1
/// @param clauseLabel and title of the target clause, for showing
/// @param variableLabel null where it targets words, not a value
/// @param baseline the approved value or text, from the database
/// @param current the value or text that stood in the database when the session was made
/// @param proposed the value or text proposed
/// @param version grows by one when it is decided
public record ReconciliationItem(
        String id,
        String sessionId,
        String workspaceId,
        int number,
        Proposal.Kind kind,
        String clauseId,
        @Nullable String clauseLabel,
        String clauseTitle,
        @Nullable String variableId,
        @Nullable String variableLabel,
        String snippet,
        String baseline,
        String current,
        String proposed,
        Proposal.Confidence confidence,
        double score,
        List<Proposal.Evidence> evidence,
        @Nullable String author,
        @Nullable Instant date,
        @Nullable Integer page,
        Decision decision,
        @Nullable String decisionReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<String> competesWith,
        long version) {

    /// Where an item stands; the database writes the names in lower case.
    public enum Decision {
        PENDING,
        APPLIED,
        REJECTED
    }
}
