package org.lmanexus.connector;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One record version on its way to one system.
///
/// @param idempotencyKey never changes over retries
/// @param error the last one, one line
public record Delivery(
        String id,
        String workspaceId,
        String recordVersionId,
        int recordVersion,
        DownstreamSystem system,
        State state,
        String idempotencyKey,
        int attempts,
        @Nullable Instant nextAttemptAt,
        @Nullable String receipt,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant settledAt) {

    /// Where a delivery stands; the database writes the names as they are.
    public enum State {
        PENDING,
        SENDING,
        ACKNOWLEDGED,
        REJECTED,
        FAILED,
        SUPERSEDED
    }
}
