package org.lmanexus.api.draft;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;

import java.time.Instant;

/// A clause as the interface shows it.
///
/// @param baselineBody the approved text; null where nothing was approved yet
record ClauseView(
        String id,
        int order,
        @Nullable String label,
        String title,
        String type,
        boolean sensitive,
        boolean locked,
        @Nullable String lockedBy,
        String body,
        @Nullable String baselineBody,
        @Nullable Instant baselineApprovedAt,
        Instant lastModifiedAt,
        String lastModifiedBy,
        long version) {

    static ClauseView of(StandingClause clause) {
        return new ClauseView(
                clause.id(),
                clause.order(),
                clause.label(),
                clause.title(),
                clause.type().code(),
                clause.sensitive(),
                clause.locked(),
                clause.lockedBy(),
                clause.body(),
                clause.baselineBody(),
                clause.baselineApprovedAt(),
                clause.lastModifiedAt(),
                clause.lastModifiedBy(),
                clause.version());
    }
}
