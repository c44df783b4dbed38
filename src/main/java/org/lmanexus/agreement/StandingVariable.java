package org.lmanexus.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.term.TermKind;

import java.time.Instant;

/// A variable as it stands in a workspace, beside its approved value.
///
/// @param kind null for one that was bound before kinds were kept
/// @param text the words in the clause's body that show it; null where the text does not show it
/// @param baselineValue the approved value, same canonical form; null where nothing was approved
/// @param baselineUnit the unit of the approved value
public record StandingVariable(
        String id,
        String workspaceId,
        String clauseId,
        String label,
        VariableType type,
        @Nullable TermKind kind,
        String value,
        @Nullable String unit,
        @Nullable String text,
        @Nullable Integer start,
        @Nullable Integer end,
        @Nullable String baselineValue,
        @Nullable String baselineUnit,
        @Nullable Instant baselineApprovedAt,
        Instant lastModifiedAt,
        @Nullable String lastModifiedBy,
        long version) {}
