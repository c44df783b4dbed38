package org.lmanexus.drift;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.ClauseType;

import java.time.Instant;

/// A term that stands away from what was approved.
///
/// @param variableId null for drift of a clause's text
/// @param rule the name of the severity rule that decided
public record DriftItem(
        String id,
        String workspaceId,
        String clauseId,
        @Nullable String variableId,
        String title,
        ClauseType type,
        Severity severity,
        String rule,
        String baselineValue,
        Instant baselineApprovedAt,
        String currentValue,
        Instant currentModifiedAt,
        String currentModifiedBy,
        Status status,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvalReason) {

    /// From the worst down.
    public enum Severity {
        HIGH,
        MEDIUM,
        LOW
    }

    /// Where an item stands; the database writes the names in lower case.
    public enum Status {
        UNRESOLVED,
        OVERRIDDEN,
        REVERTED,
        APPROVED
    }
}
