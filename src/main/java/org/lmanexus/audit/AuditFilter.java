package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/// Which rows of the trail: every part that is not null must hold.
///
/// @param from first day, UTC
/// @param to last day, inclusive
/// @param text found in the actor's name, type, target, reason or states, in any letter case
public record AuditFilter(
        @Nullable String workspaceId,
        @Nullable AuditEventType type,
        @Nullable String actorId,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String text) {

    public static AuditFilter ofWorkspace(String workspaceId) {
        return new AuditFilter(workspaceId, null, null, null, null, null, null, null);
    }

    public static AuditFilter everything() {
        return new AuditFilter(null, null, null, null, null, null, null, null);
    }
}
