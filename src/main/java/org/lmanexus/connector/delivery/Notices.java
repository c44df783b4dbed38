package org.lmanexus.connector.delivery;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.system.Envelope;
import org.lmanexus.connector.system.Notice;
import org.lmanexus.goldenrecord.GoldenRecord;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;

/// Makes the notice of a delivery: what a system is to be told, and what it was told last. A
/// version never changes, and is read once for all its systems.
@Component
class Notices {

    private static final String PREVIEW = "preview";
    private static final int FIRST = 1;
    private static final int REMEMBERED = 64;
    private static final String NO_KEY = "00000000-0000-0000-0000-000000000000";

    private final GoldenRecords records;
    private final ConcurrentLruCache<String, RecordVersion> versions;
    private final DeliveryLog deliveries;
    private final DeliverySettings settings;
    private final Clock clock;

    Notices(GoldenRecords records, DeliveryLog deliveries, DeliverySettings settings, Clock clock) {
        this.records = records;
        this.versions = new ConcurrentLruCache<>(REMEMBERED, records::version);
        this.deliveries = deliveries;
        this.settings = settings;
        this.clock = clock;
    }

    /// The same for every attempt, since an older delivery is settled before a newer one is sent.
    Notice of(Delivery delivery) {
        RecordVersion version = versions.get(delivery.recordVersionId());
        Notice.Previous previous = previous(delivery, version);
        Envelope envelope =
                new Envelope(
                        delivery.id(),
                        version.id(),
                        version.workspaceId(),
                        version.version(),
                        previous == null ? null : previous.version(),
                        version.publishedAt(),
                        LocalDate.ofInstant(version.publishedAt(), ZoneOffset.UTC),
                        delivery.createdAt(),
                        delivery.idempotencyKey(),
                        settings.environment(),
                        approvals(version.publishedBy(), version.publishedAt()),
                        delivery.correction(),
                        version.contentHash());
        return new Notice(envelope, version.json(), previous);
    }

    /// What would be sent if the record were published now.
    Notice preview(DownstreamSystem system, String workspaceId) {
        GoldenRecord record = records.current(workspaceId);
        int version = record.version() + 1;
        Notice.Previous previous = previous(workspaceId, system, version);
        Instant now = clock.instant();
        Envelope envelope =
                new Envelope(
                        PREVIEW,
                        PREVIEW,
                        workspaceId,
                        version,
                        previous == null ? null : previous.version(),
                        now,
                        LocalDate.ofInstant(now, ZoneOffset.UTC),
                        now,
                        NO_KEY,
                        settings.environment(),
                        approvals(PREVIEW, now),
                        false,
                        record.contentHash());
        return new Notice(envelope, record.json(), previous);
    }

    // A correction puts right what the system made of this very version
    private Notice.@Nullable Previous previous(Delivery delivery, RecordVersion version) {
        String held = delivery.receipt();
        return delivery.correction() && held != null
                ? new Notice.Previous(version.version(), version.json(), held)
                : previous(delivery.workspaceId(), delivery.system(), version.version());
    }

    private Notice.@Nullable Previous previous(
            String workspaceId, DownstreamSystem system, int before) {
        return before == FIRST ? null : acknowledged(workspaceId, system, before);
    }

    private Notice.@Nullable Previous acknowledged(
            String workspaceId, DownstreamSystem system, int before) {
        return deliveries
                .lastAcknowledged(workspaceId, system, before)
                .map(
                        delivery ->
                                new Notice.Previous(
                                        delivery.recordVersion(),
                                        versions.get(delivery.recordVersionId()).json(),
                                        Objects.requireNonNullElse(delivery.receipt(), "{}")))
                .orElse(null);
    }

    private static List<Envelope.Approval> approvals(String user, Instant at) {
        return List.of(new Envelope.Approval("publisher", user, at));
    }
}
