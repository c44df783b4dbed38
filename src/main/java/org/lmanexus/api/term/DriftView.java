package org.lmanexus.api.term;

import io.swagger.v3.oas.annotations.media.Schema;

import org.jspecify.annotations.Nullable;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Favour;

import java.time.Instant;

/// A drift item as the interface shows it.
///
/// @param favours `borrower-friendly` or `lender-friendly`; null where that is not known
/// @param decided null while it is open
/// @param requested an override that waits for a risk member; null for none, and for who may not
///     see drift in full
record DriftView(
        String id,
        String workspaceId,
        String clauseId,
        @Nullable String variableId,
        String title,
        String type,
        String severity,
        @Nullable String rule,
        @Nullable String favours,
        String status,
        Standing baseline,
        Standing current,
        @Nullable Decided decided,
        DriftItem.@Nullable Requested requested,
        long version) {

    static DriftView of(DriftItem item, boolean full) {
        return new DriftView(
                item.id(),
                item.workspaceId(),
                item.clauseId(),
                item.variableId(),
                item.title(),
                item.type().code(),
                item.severity().name(),
                item.rule(),
                favours(item),
                item.status().code(),
                new Standing(item.baselineValue(), item.baselineUnit(), item.baselineApprovedAt()),
                new Standing(item.currentValue(), item.currentUnit(), item.currentModifiedAt()),
                Decided.of(item, full),
                full ? item.requested() : null,
                item.version());
    }

    private static @Nullable String favours(DriftItem item) {
        Favour favours = item.favours();
        return favours == null ? null : favours.code();
    }

    /// @param at when it was approved or changed
    record Standing(String value, @Nullable String unit, Instant at) {}

    /// @param reason null for who may not see drift in full
    @Schema(name = "DriftDecision")
    record Decided(String by, @Nullable Instant at, @Nullable String reason) {

        static @Nullable Decided of(DriftItem item, boolean full) {
            String by = item.approvedBy();
            return by == null
                    ? null
                    : new Decided(by, item.approvedAt(), full ? item.approvalReason() : null);
        }
    }
}
