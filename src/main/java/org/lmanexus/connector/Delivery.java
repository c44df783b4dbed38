package org.lmanexus.connector;

import org.jspecify.annotations.Nullable;

import java.time.Instant;

/// One record version on its way to one system.
///
/// @param correction whether a person sent it again over what the system holds
/// @param idempotencyKey never changes over retries
/// @param looks how often we looked whether it was approved there
/// @param error the last one, one line
public record Delivery(
        String id,
        String workspaceId,
        String recordVersionId,
        int recordVersion,
        DownstreamSystem system,
        State state,
        boolean correction,
        String idempotencyKey,
        int attempts,
        int looks,
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
        /// The system holds it until somebody there approves or refuses it; we look again.
        AWAITING_APPROVAL,
        /// The system took it; the receipt is stored.
        ACKNOWLEDGED,
        /// The system refused what it says; sending it again would not help.
        REJECTED,
        /// Given up after the last attempt that was due; the error is kept.
        FAILED,
        /// A newer version took its place before it was sent.
        SUPERSEDED,
        /// A person called it off; what the system has of it stays there.
        CANCELLED;

        /// The legal moves, all of them.
        public boolean mayBecome(State next) {
            return switch (this) {
                case PENDING -> next == SENDING || next == SUPERSEDED || next == CANCELLED;
                case SENDING -> next != SUPERSEDED && next != CANCELLED;
                case AWAITING_APPROVAL ->
                        next == AWAITING_APPROVAL
                                || next == ACKNOWLEDGED
                                || next == REJECTED
                                || next == CANCELLED;
                case ACKNOWLEDGED, REJECTED, FAILED, CANCELLED -> next == PENDING;
                case SUPERSEDED -> false;
            };
        }

        /// Whether nothing happens to it any more, unless a person replays it.
        public boolean settled() {
            return switch (this) {
                case PENDING, SENDING, AWAITING_APPROVAL -> false;
                case ACKNOWLEDGED, REJECTED, FAILED, SUPERSEDED, CANCELLED -> true;
            };
        }

        /// Whether it left nothing at the system and never will.
        public boolean vanished() {
            return this == SUPERSEDED || this == CANCELLED;
        }

        /// Whether the system took it, for good or until somebody there has approved it.
        public boolean received() {
            return this == ACKNOWLEDGED || this == AWAITING_APPROVAL;
        }
    }
}
