package org.lmanexus.drift.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftItem.Replaced;
import org.lmanexus.drift.DriftItem.Requested;
import org.lmanexus.drift.DriftItem.Status;
import org.lmanexus.kernel.Actor;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/// What an item becomes when it is dealt with, and how the audit trail tells of it.
final class Resolved {

    private Resolved() {}

    /// Its current value is the approved one from now on.
    static DriftItem overridden(DriftItem item, Settled by) {
        return with(item, Side.CURRENT, Side.CURRENT, Status.OVERRIDDEN, by);
    }

    static DriftItem reverted(DriftItem item, Settled by) {
        return with(item, Side.BASELINE, Side.BASELINE, Status.REVERTED, by);
    }

    static DriftItem approved(DriftItem item, Settled by) {
        return with(item, Side.BASELINE, Side.CURRENT, Status.APPROVED, by);
    }

    static Map<String, Object> current(DriftItem item) {
        return state("currentValue", item.currentValue(), item.currentUnit(), item.status());
    }

    static Map<String, Object> baseline(DriftItem item, Status status) {
        return state("baselineValue", item.baselineValue(), item.baselineUnit(), status);
    }

    private static Map<String, Object> state(
            String name, String value, @Nullable String unit, Status status) {
        Map<String, Object> state = new HashMap<>();
        state.put(name, value);
        state.put("status", status.code());
        if (unit != null) {
            state.put("unit", unit);
        }
        return state;
    }

    /// An override that somebody asks a risk member for; everything else stays.
    static DriftItem requested(DriftItem item, Requested requested) {
        return new DriftItem(
                item.id(),
                item.workspaceId(),
                item.clauseId(),
                item.variableId(),
                item.title(),
                item.type(),
                item.severity(),
                item.rule(),
                item.favours(),
                item.baselineValue(),
                item.baselineUnit(),
                item.baselineApprovedAt(),
                item.currentValue(),
                item.currentUnit(),
                item.currentModifiedAt(),
                item.currentModifiedBy(),
                item.status(),
                item.approvedBy(),
                item.approvedAt(),
                item.approvalReason(),
                requested,
                item.replaced(),
                item.version());
    }

    private static DriftItem with(
            DriftItem item, Side baseline, Side current, Status status, Settled by) {
        boolean moved = current == Side.BASELINE;
        return new DriftItem(
                item.id(),
                item.workspaceId(),
                item.clauseId(),
                item.variableId(),
                item.title(),
                item.type(),
                item.severity(),
                item.rule(),
                item.favours(),
                baseline.value(item),
                baseline.unit(item),
                baseline == Side.CURRENT ? by.at() : item.baselineApprovedAt(),
                current.value(item),
                current.unit(item),
                moved ? by.at() : item.currentModifiedAt(),
                moved ? by.actor().userId() : item.currentModifiedBy(),
                status,
                by.actor().userId(),
                by.at(),
                by.reason(),
                null,
                status == Status.OVERRIDDEN
                        ? new Replaced(item.baselineValue(), item.baselineUnit())
                        : item.replaced(),
                item.version());
    }

    /// Who settled an item, why and when.
    record Settled(String reason, Actor actor, Instant at) {
        Settled {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }

    /// The two values of an item.
    private enum Side {
        BASELINE,
        CURRENT;

        String value(DriftItem item) {
            return this == BASELINE ? item.baselineValue() : item.currentValue();
        }

        @Nullable String unit(DriftItem item) {
            return this == BASELINE ? item.baselineUnit() : item.currentUnit();
        }
    }
}
