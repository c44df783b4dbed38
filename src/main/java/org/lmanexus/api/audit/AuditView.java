package org.lmanexus.api.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.audit.AuditEvent;

import java.time.Instant;

/// A row of the trail as the interface shows it.
///
/// @param before JSON as text, or the plain text that an older system wrote
/// @param seq its place in the workspace's chain
record AuditView(
        String id,
        @Nullable String workspaceId,
        Instant timestamp,
        String actorId,
        String actorName,
        String eventType,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String reasonCategory,
        long seq,
        String hash) {

    static AuditView of(AuditEvent event) {
        return new AuditView(
                event.id(),
                event.workspaceId(),
                event.timestamp(),
                event.actorId(),
                event.actorName(),
                event.type().name(),
                event.targetType(),
                event.targetId(),
                event.before(),
                event.after(),
                event.reason(),
                event.reasonCategory(),
                event.seq(),
                event.hash());
    }
}
