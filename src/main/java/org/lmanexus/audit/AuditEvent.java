package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One row of the trail.
///
/// @param workspaceId null for what belongs to none, or when the workspace was deleted
/// @param chain the workspace at the time of the event; empty for none
/// @param seq place in the chain, from 1
/// @param before as stored: JSON, or the plain text that an older system wrote
/// @param prevHash the hash of the row before it in the chain; zeros for the first
/// @param hash seals this row and, through `prevHash`, all rows before it
public record AuditEvent(
        String id,
        @Nullable String workspaceId,
        Instant timestamp,
        String actorId,
        String actorName,
        AuditEventType type,
        @Nullable String targetType,
        @Nullable String targetId,
        @Nullable String before,
        @Nullable String after,
        @Nullable String reason,
        @Nullable String reasonCategory,
        String chain,
        long seq,
        String prevHash,
        String hash) {

    /// What somebody may see who may not see reasons and states.
    public AuditEvent limited() {
        return new AuditEvent(
                id,
                workspaceId,
                timestamp,
                actorId,
                actorName,
                type,
                targetType,
                targetId,
                null,
                null,
                null,
                null,
                chain,
                seq,
                prevHash,
                hash);
    }
}
