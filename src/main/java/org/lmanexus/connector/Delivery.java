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
        /// Waits for its first or next attempt.
        PENDING,
        /// A node holds it, or held it when its lease ran out.
        SENDING,
        /// The system took it; the receipt is stored.
        ACKNOWLEDGED,
        /// The system refused what it says; sending it again would not help.
        REJECTED,
        /// Given up after the last attempt that was due; the error is kept.
        FAILED,
        /// A newer version took its place before it was sent.
        SUPERSEDED;

        /// The legal moves, all of them.
        public boolean mayBecome(State next) {
            return switch (this) {
                case PENDING -> next == SENDING || next == SUPERSEDED;
                case SENDING -> next != SUPERSEDED;
                case REJECTED, FAILED -> next == PENDING;
                case ACKNOWLEDGED, SUPERSEDED -> false;
            };
        }

        /// Whether nothing happens to it any more, unless a person replays it.
        public boolean settled() {
            return switch (this) {
                case PENDING, SENDING -> false;
                case ACKNOWLEDGED, REJECTED, FAILED, SUPERSEDED -> true;
            };
        }
    }
}
