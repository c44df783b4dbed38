package org.lmanexus.agreement;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// A clause as it stands in a workspace, beside its approved text.
///
/// @param version for optimistic locking: grows by one with every change
/// @param page where it begins in the approved file, from 1; null where that has no pages
/// @param baselineBody the approved text; null where nothing was approved yet
public record StandingClause(
        String id,
        String workspaceId,
        int order,
        @Nullable String label,
        String title,
        ClauseType type,
        boolean sensitive,
        boolean locked,
        @Nullable String lockedBy,
        String body,
        @Nullable String baselineBody,
        @Nullable Instant baselineApprovedAt,
        Instant lastModifiedAt,
        String lastModifiedBy,
        long version,
        @Nullable Integer page) {

    /// Whether it was taken out: then it keeps its row, below the place of any that stands.
    public boolean removed() {
        return order < 0;
    }
}
