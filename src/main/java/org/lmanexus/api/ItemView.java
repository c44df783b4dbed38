package org.lmanexus.api;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.Proposal.Evidence;
import org.lmanexus.reconciliation.ReconciliationItem;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/// An item as the interface shows it: kinds and decisions under the names of the JSON contracts.
record ItemView(
        String id,
        String sessionId,
        String workspaceId,
        int number,
        String kind,
        Target target,
        String snippet,
        String baseline,
        String current,
        String proposed,
        String confidence,
        double score,
        List<Evidence> evidence,
        @Nullable String author,
        @Nullable Instant date,
        @Nullable Integer page,
        String decision,
        @Nullable String decisionReason,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        List<String> competesWith) {

    static ItemView of(ReconciliationItem item) {
        return new ItemView(
                item.id(),
                item.sessionId(),
                item.workspaceId(),
                item.number(),
                item.kind().code(),
                Target.of(item),
                item.snippet(),
                item.baseline(),
                item.current(),
                item.proposed(),
                item.confidence().name(),
                item.score(),
                item.evidence(),
                item.author(),
                item.date(),
                item.page(),
                item.decision().name().toLowerCase(Locale.ROOT),
                item.decisionReason(),
                item.decidedBy(),
                item.decidedAt(),
                item.competesWith());
    }

    /// What it is about.
    record Target(
            String clauseId,
            @Nullable String clauseLabel,
            String clauseTitle,
            @Nullable String variableId,
            @Nullable String variableLabel) {

        static Target of(ReconciliationItem item) {
            return new Target(
                    item.clauseId(),
                    item.clauseLabel(),
                    item.clauseTitle(),
                    item.variableId(),
                    item.variableLabel());
        }
    }
}
