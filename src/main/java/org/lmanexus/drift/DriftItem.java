package org.lmanexus.drift;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.ClauseType;

import java.time.Instant;
import java.util.Locale;

/// A term that stands away from what was approved.
///
/// @param variableId null for drift of a clause's text
/// @param rule the name of the severity rule that decided; null for one found before rules were
///     kept
/// @param favours whom it serves; null where that is not known
/// @param requested an override that waits for a risk member; null for none
/// @param replaced what was approved before an override; null for none, and for one from before it
///     was kept
/// @param version grows by one with every change
public record DriftItem(
        String id,
        String workspaceId,
        String clauseId,
        @Nullable String variableId,
        String title,
        ClauseType type,
        Severity severity,
        @Nullable String rule,
        @Nullable Favour favours,
        String baselineValue,
        @Nullable String baselineUnit,
        Instant baselineApprovedAt,
        String currentValue,
        @Nullable String currentUnit,
        Instant currentModifiedAt,
        String currentModifiedBy,
        Status status,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable String approvalReason,
        @Nullable Requested requested,
        @Nullable Replaced replaced,
        long version) {

    /// Whether it says that the clause's text drifts, not a value.
    public boolean ofText() {
        return variableId == null;
    }

    /// An override that somebody asked for.
    ///
    /// @param category one of the five reason categories; null for none
    public record Requested(String by, Instant at, String reason, @Nullable String category) {}

    /// An approved value that another one took the place of.
    public record Replaced(String value, @Nullable String unit) {}

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
        APPROVED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Status ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
