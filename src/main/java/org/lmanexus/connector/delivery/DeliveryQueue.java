package org.lmanexus.connector.delivery;

import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.DeliveriesQueued;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.settlement.Superseding;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordPublished;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.UUID;

/// Queues one delivery for each configured system in the transaction that publishes the version.
@Component
class DeliveryQueue {

    private static final String QUEUE =
            """
            insert into deliveries (
                id, workspace_id, record_version_id, record_version, system, idempotency_key,
                next_attempt_at, created_at)
            values (
                :id, :workspaceId, :versionId, :version, cast(:system as "ConnectorType"), :key,
                :now, :now)
            on conflict (record_version_id, system) do nothing
            """;

    private final JdbcClient jdbc;
    private final GoldenRecords records;
    private final Connectors connectors;
    private final Superseding superseding;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DeliveryQueue(
            JdbcClient jdbc,
            GoldenRecords records,
            Connectors connectors,
            Superseding superseding,
            ApplicationEventPublisher events,
            Clock clock) {
        this.jdbc = jdbc;
        this.records = records;
        this.connectors = connectors;
        this.superseding = superseding;
        this.events = events;
        this.clock = clock;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void on(RecordPublished published) {
        queue(published.versionId());
    }

    @Transactional
    public void queue(String versionId) {
        RecordVersion version = records.version(versionId);
        for (DownstreamSystem system : connectors.configured()) {
            insert(version, system);
            superseding.inWorkspace(version.workspaceId(), system);
        }
        events.publishEvent(new DeliveriesQueued(version.workspaceId(), version.id()));
    }

    private void insert(RecordVersion version, DownstreamSystem system) {
        LocalDateTime now = UtcTime.column(clock.instant());
        jdbc.sql(QUEUE)
                .param("id", Ids.next())
                .param("workspaceId", version.workspaceId())
                .param("versionId", version.id())
                .param("version", version.version())
                .param("system", system.type())
                .param("key", UUID.randomUUID().toString())
                .param("now", now)
                .update();
    }
}
