package org.lmanexus.goldenrecord.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.goldenrecord.RecordPublished;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.goldenrecord.store.RecordGate.Verdict;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.LogScope;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.TreeMap;

/// Records and tells of a version.
@Component
class RecordNews {

    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    RecordNews(AuditTrail audit, ApplicationEventPublisher events) {
        this.audit = audit;
        this.events = events;
    }

    void published(RecordVersion version, Verdict verdict, @Nullable String category, Actor actor) {
        Map<String, Object> after = new TreeMap<>();
        after.put("status", verdict.status().name());
        after.put("integrityScore", verdict.integrity());
        after.put("unresolvedHighDrift", verdict.unresolvedHighDrift());
        after.put("version", version.version());
        after.put("contentHash", version.contentHash());
        try (LogScope _ = LogScope.of(LogKey.VERSION, version.id())) {
            audit.record(
                    new AuditEntry(
                            version.workspaceId(),
                            actor,
                            AuditEventType.PUBLISH,
                            "golden_record",
                            version.id(),
                            null,
                            after,
                            version.reason(),
                            category));
            events.publishEvent(new RecordPublished(version.workspaceId(), version.id()));
        }
    }

    void exported(String workspaceId, Map<String, ?> after, Actor actor) {
        audit.record(
                new AuditEntry(
                        workspaceId,
                        actor,
                        AuditEventType.EXPORT_JSON,
                        "golden_record",
                        workspaceId,
                        null,
                        after,
                        null,
                        null));
    }
}
