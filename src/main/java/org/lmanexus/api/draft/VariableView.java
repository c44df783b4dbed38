package org.lmanexus.api.draft;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.term.TermKind;

import java.time.Instant;

/// A variable as the interface shows it: values canonical, and as text, so that no reader rounds
/// them.
///
/// @param kind null for one that was bound before kinds were kept
/// @param text the words that show it; null where the clause does not
record VariableView(
        String id,
        String clauseId,
        String label,
        String type,
        @Nullable String kind,
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
        long version) {

    static VariableView of(StandingVariable variable) {
        TermKind kind = variable.kind();
        return new VariableView(
                variable.id(),
                variable.clauseId(),
                variable.label(),
                variable.type().code(),
                kind == null ? null : kind.code(),
                variable.value(),
                variable.unit(),
                variable.text(),
                variable.start(),
                variable.end(),
                variable.baselineValue(),
                variable.baselineUnit(),
                variable.baselineApprovedAt(),
                variable.lastModifiedAt(),
                variable.lastModifiedBy(),
                variable.version());
    }
}
