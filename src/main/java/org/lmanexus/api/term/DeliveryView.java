package org.lmanexus.api.term;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery;

import java.time.Instant;
import java.util.Locale;

/// A delivery as the interface shows it.
record DeliveryView(
        String id,
        String workspaceId,
        int recordVersion,
        String system,
        String state,
        String idempotencyKey,
        int attempts,
        int looks,
        @Nullable Instant nextAttemptAt,
        @Nullable String receipt,
        @Nullable String error,
        Instant createdAt,
        @Nullable Instant settledAt) {

    static DeliveryView of(Delivery delivery) {
        return new DeliveryView(
                delivery.id(),
                delivery.workspaceId(),
                delivery.recordVersion(),
                delivery.system().code(),
                delivery.state().name().toLowerCase(Locale.ROOT),
                delivery.idempotencyKey(),
                delivery.attempts(),
                delivery.looks(),
                delivery.nextAttemptAt(),
                delivery.receipt(),
                delivery.error(),
                delivery.createdAt(),
                delivery.settledAt());
    }
}
