package org.lmanexus.drift.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.drift.DriftChanged;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftItem.Requested;
import org.lmanexus.drift.DriftItem.Status;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;

/// Deals with one open item: override, revert, approve. The item is settled first and the terms
/// after it, so that detection, which hears of the terms, finds nothing left to do.
@Component
class DriftResolution {

    private final DriftRows rows;
    private final DriftLedger ledger;
    private final TermMoves terms;
    private final Access access;
    private final Workspaces workspaces;

    DriftResolution(
            DriftRows rows,
            DriftLedger ledger,
            TermMoves terms,
            Access access,
            Workspaces workspaces) {
        this.rows = rows;
        this.ledger = ledger;
        this.terms = terms;
        this.access = access;
        this.workspaces = workspaces;
    }

    /// Where risk approval is asked for, the item only carries the request and the baseline stands.
    DriftItem override(SeenDrift seen, Resolution why) {
        DriftItem item = open(seen, Permission.DRIFT_OVERRIDE_BASELINE, why);
        if (workspaces.get(item.workspaceId()).governance().riskApprovalRequiredForOverride()) {
            return request(item, why);
        }
        DriftItem overridden = ledger.write(Resolved.overridden(item, ledger.by(why)));
        ledger.record(
                AuditEventType.DRIFT_OVERRIDE,
                item,
                Resolved.baseline(item, item.status()),
                Resolved.baseline(overridden, overridden.status()),
                why);
        terms.moveBaseline(item, why.actor());
        terms.seal(item, why.actor());
        return told(overridden);
    }

    DriftItem revert(SeenDrift seen, Resolution why) {
        DriftItem item = open(seen, Permission.DRIFT_REVERT_DRAFT, why);
        DriftItem reverted = ledger.write(Resolved.reverted(item, ledger.by(why)));
        ledger.record(
                AuditEventType.DRIFT_REVERT,
                item,
                Resolved.current(item),
                Resolved.baseline(item, Status.REVERTED),
                why);
        terms.putBack(item, why.actor());
        return told(reverted);
    }

    /// Accepts the difference; or, where an override was asked for, lets it take effect.
    DriftItem approve(SeenDrift seen, Resolution why) {
        DriftItem item = open(seen, Permission.DRIFT_APPROVE, why);
        Requested requested = item.requested();
        requireOtherThan(requested, item, why.actor());
        DriftItem settled =
                ledger.write(
                        requested == null
                                ? Resolved.approved(item, ledger.by(why))
                                : Resolved.overridden(item, ledger.by(why)));
        ledger.record(
                AuditEventType.DRIFT_APPROVE,
                item,
                Resolved.baseline(item, item.status()),
                Resolved.baseline(settled, settled.status()),
                why);
        if (requested != null) {
            terms.moveBaseline(item, why.actor());
        }
        terms.seal(item, why.actor());
        return told(settled);
    }

    private static void requireOtherThan(
            @Nullable Requested requested, DriftItem item, Actor actor) {
        boolean own = requested != null && requested.by().equals(actor.userId());
        if (own && !Users.isEngine(actor)) {
            throw new Refusal.Denied(
                    "%s asked for the override of %s: another risk member must approve it"
                            .formatted(actor.name(), name(item)));
        }
    }

    private DriftItem request(DriftItem item, Resolution why) {
        if (item.requested() != null) {
            throw new Refusal.Conflict(
                    "an override of %s waits for a risk member's approval already"
                            .formatted(name(item)));
        }
        Requested requested =
                new Requested(
                        why.actor().userId(),
                        ledger.now().truncatedTo(ChronoUnit.MILLIS),
                        why.reason(),
                        why.category());
        DriftItem asked = ledger.write(Resolved.requested(item, requested));
        Map<String, Object> after = Resolved.baseline(item, item.status());
        after.put("requested", item.currentValue());
        ledger.record(
                AuditEventType.DRIFT_OVERRIDE,
                item,
                Resolved.baseline(item, item.status()),
                after,
                why);
        return told(asked);
    }

    /// Holds the terms of the workspace from here to the end of the transaction.
    private DriftItem open(SeenDrift seen, Permission permission, Resolution why) {
        String workspaceId = rows.get(seen.id()).workspaceId();
        access.require(why.actor(), workspaceId, permission);
        why.requireReason();
        terms.hold(workspaceId);
        DriftItem item = rows.get(seen.id());
        if (item.status() != Status.UNRESOLVED) {
            throw new Refusal.Conflict(
                    "%s is %s already: there is nothing left to decide"
                            .formatted(name(item), item.status().code()));
        }
        requireSeen(seen, item);
        return item;
    }

    private static void requireSeen(SeenDrift seen, DriftItem item) {
        if (seen.version() != null && seen.version() != item.version()) {
            throw new Refusal.Stale(
                    "%s is at version %d, not at %d any more: look at it again and decide then"
                            .formatted(name(item), item.version(), seen.version()));
        }
    }

    private DriftItem told(DriftItem item) {
        ledger.tell(new DriftChanged(Set.of(item.workspaceId())));
        return item;
    }

    private static String name(DriftItem item) {
        return "drift item %s (%s)".formatted(item.id(), item.title());
    }
}
