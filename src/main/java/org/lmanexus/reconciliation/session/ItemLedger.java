package org.lmanexus.reconciliation.session;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.carrying.Effect;
import org.lmanexus.reconciliation.carrying.Stored;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Opens an item for its one decision, and writes that down: item, counters and trail.
@Component
class ItemLedger {

    private final SessionRows sessions;
    private final ItemRows items;
    private final AuditTrail trail;
    private final MeterRegistry meters;

    ItemLedger(SessionRows sessions, ItemRows items, AuditTrail trail, MeterRegistry meters) {
        this.sessions = sessions;
        this.items = items;
        this.trail = trail;
        this.meters = meters;
        Stream.of(Decision.APPLIED, Decision.REJECTED).forEach(this::decided);
    }

    private Counter decided(Decision decision) {
        return meters.counter("nexus.items.decided", "decision", decision.name());
    }

    /// Locks session and item, and looks at the item only then.
    ///
    /// @throws Refusal.Conflict when it is decided already
    Stored openPending(ReconciliationItem seen) {
        sessions.open(seen.sessionId());
        Stored stored = items.open(seen.id()).orElseThrow();
        ReconciliationItem item = stored.item();
        if (item.decision() != Decision.PENDING) {
            throw new Refusal.Conflict(
                    "item %d: already %s at %s; nothing was done"
                            .formatted(item.number(), code(item.decision()), item.decidedAt()));
        }
        return stored;
    }

    /// Locks session and item, and looks at the item only then.
    ///
    /// @throws Refusal.Conflict when nobody decided it yet, or somebody did so again meanwhile
    Stored openDecided(ReconciliationItem seen) {
        sessions.open(seen.sessionId());
        Stored stored = items.open(seen.id()).orElseThrow();
        ReconciliationItem item = stored.item();
        if (item.decision() == Decision.PENDING || item.version() != seen.version()) {
            throw new Refusal.Conflict(
                    "item %d: is %s now; look at it again"
                            .formatted(item.number(), code(item.decision())));
        }
        return stored;
    }

    /// The clause that an item put in.
    Optional<String> made(ReconciliationItem item) {
        return items.made(item.id());
    }

    void close(Decided decided, Effect effect) {
        items.decide(decided, effect);
        sessions.count(decided.item().sessionId(), decided.decision(), decided.at());
        record(decided, effect);
    }

    void reverse(Decided decided, Effect effect) {
        items.decide(decided, effect);
        sessions.recount(decided.item().sessionId(), decided.decision(), decided.at());
        record(decided, effect);
    }

    private void record(Decided decided, Effect effect) {
        ReconciliationItem item = decided.item();
        decided(decided.decision()).increment();
        trail.record(
                new AuditEntry(
                        item.workspaceId(),
                        decided.actor(),
                        decided.decision() == Decision.APPLIED
                                ? AuditEventType.RECON_APPLY
                                : AuditEventType.RECON_REJECT,
                        "reconciliation_item",
                        item.id(),
                        state(effect.before(), item.decision()),
                        after(decided, effect),
                        decided.reason().text(),
                        decided.reason().category()));
    }

    private static Map<String, Object> after(Decided decided, Effect effect) {
        ReconciliationItem item = decided.item();
        Map<String, Object> after = state(effect.after(), decided.decision());
        after.put("sessionId", item.sessionId());
        after.put("kind", item.kind().code());
        after.put("clauseId", item.clauseId());
        if (item.variableId() != null) {
            after.put("variableId", item.variableId());
        }
        if (effect.note() != null) {
            after.put("note", effect.note());
        }
        return after;
    }

    private static Map<String, Object> state(Map<String, Object> values, Decision decision) {
        Map<String, Object> state = new HashMap<>(values);
        state.put("decision", code(decision));
        return state;
    }

    private static String code(Decision decision) {
        return decision.name().toLowerCase(Locale.ROOT);
    }
}
