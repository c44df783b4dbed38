package org.lmanexus.reconciliation.session;

import org.lmanexus.audit.ReasonCategory;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.LogScope;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.reconciliation.carrying.Stored;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;

import java.util.Optional;
import java.util.function.Supplier;

/// Decisions one by one, each in a transaction of its own, each with its outcome.
@Component
class Decisions {

    private final ItemRows items;
    private final Deciding deciding;
    private final Access access;
    private final Transactions transactions;

    Decisions(ItemRows items, Deciding deciding, Access access, Transactions transactions) {
        this.items = items;
        this.deciding = deciding;
        this.access = access;
        this.transactions = transactions;
    }

    ReconciliationItem find(String itemId) {
        return items.get(itemId)
                .orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "item %s: there is none; list those of the session"
                                                .formatted(itemId)))
                .item();
    }

    Outcome apply(String itemId, Reason reason, Actor actor) {
        return outcome(
                itemId,
                () -> {
                    ReconciliationItem item = mayDecide(itemId, reason, actor);
                    Optional<String> note =
                            transactions.own(
                                    () -> Optional.ofNullable(deciding.apply(item, reason, actor)));
                    return new Outcome.Decided(itemId, Decision.APPLIED, note.orElse(null));
                });
    }

    Outcome reject(String itemId, Reason reason, Actor actor) {
        return outcome(
                itemId,
                () -> {
                    ReconciliationItem item = mayDecide(itemId, reason, actor);
                    return transactions.own(
                            () -> {
                                deciding.reject(item, reason, actor);
                                return new Outcome.Decided(itemId, Decision.REJECTED, null);
                            });
                });
    }

    Outcome reverse(String itemId, Reason reason, Actor actor) {
        return outcome(
                itemId,
                () -> {
                    ReconciliationItem item = mayDecide(itemId, reason, actor);
                    return transactions.own(() -> deciding.reverse(item, reason, actor));
                });
    }

    /// Nobody chooses in bulk between two proposals of one markup for the same words.
    Outcome applyInBulk(ReconciliationItem item, Reason reason, Actor actor) {
        Optional<ReconciliationItem> rival =
                item.competesWith().stream()
                        .flatMap(id -> items.get(id).map(Stored::item).stream())
                        .filter(other -> other.sessionId().equals(item.sessionId()))
                        .filter(other -> other.decision() == Decision.PENDING)
                        .findFirst();
        if (rival.isPresent()) {
            return new Outcome.Refused(
                    item.id(),
                    new Refusal.Conflict(
                            "item %d: competes with item %d for the same words; apply one of them by itself"
                                    .formatted(item.number(), rival.get().number())));
        }
        return apply(item.id(), reason, actor);
    }

    private ReconciliationItem mayDecide(String itemId, Reason reason, Actor actor) {
        ReconciliationItem item = find(itemId);
        LogKey.WORKSPACE.put(item.workspaceId());
        LogKey.SESSION.put(item.sessionId());
        access.require(actor, item.workspaceId(), Permission.RECON_APPLY_REJECT);
        ReasonCategory.check(reason.category());
        return item;
    }

    private static Outcome outcome(String itemId, Supplier<Outcome> decision) {
        try (LogScope _ = LogScope.open()) {
            return decision.get();
        } catch (Refusal refusal) {
            return new Outcome.Refused(itemId, refusal);
        } catch (PessimisticLockingFailureException busy) {
            return new Outcome.Refused(
                    itemId,
                    new Refusal.Conflict(
                            "item %s: others are changing the same terms; try again"
                                    .formatted(itemId)));
        }
    }
}
