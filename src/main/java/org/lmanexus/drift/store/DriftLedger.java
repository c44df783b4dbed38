package org.lmanexus.drift.store;

import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.drift.DriftChanged;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.kernel.Refusal;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Writes what became of an item, records it, and tells of it.
@Component
class DriftLedger {

    private final DriftRows rows;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DriftLedger(DriftRows rows, AuditTrail audit, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.events = events;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Resolved.Settled by(Resolution why) {
        return new Resolved.Settled(why.reason(), why.actor(), now());
    }

    /// Several items at once; none may have moved since it was read.
    void write(List<DriftItem> items) {
        if (rows.update(items) != items.size()) {
            throw new Refusal.Conflict(
                    "drift moved while it was being worked on: look at it again and repeat");
        }
    }

    DriftItem write(DriftItem settled) {
        write(List.of(settled));
        return rows.get(settled.id());
    }

    void record(
            AuditEventType type,
            DriftItem item,
            Map<String, ?> before,
            Map<String, ?> after,
            Resolution why) {
        audit.record(
                new AuditEntry(
                        item.workspaceId(),
                        why.actor(),
                        type,
                        "drift",
                        item.id(),
                        before,
                        after,
                        why.reason(),
                        why.category()));
    }

    void tell(DriftChanged changed) {
        events.publishEvent(changed);
    }
}
