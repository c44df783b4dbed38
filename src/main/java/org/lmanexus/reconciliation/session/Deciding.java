package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.reconciliation.carrying.CarryingOut;
import org.lmanexus.reconciliation.carrying.Effect;
import org.lmanexus.reconciliation.carrying.Stored;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.time.Clock;

/// Decides one item, in the caller's transaction. Locks in one order everywhere: the workspace's
/// terms, the session, the item, then clause and variables.
@Component
class Deciding {

    private final Workspaces workspaces;
    private final Agreements agreements;
    private final TermEditor editor;
    private final ItemLedger ledger;
    private final CarryingOut carryingOut;
    private final Clock clock;

    Deciding(
            Workspaces workspaces,
            Agreements agreements,
            TermEditor editor,
            ItemLedger ledger,
            CarryingOut carryingOut,
            Clock clock) {
        this.workspaces = workspaces;
        this.agreements = agreements;
        this.editor = editor;
        this.ledger = ledger;
        this.carryingOut = carryingOut;
        this.clock = clock;
    }

    /// @return what a reviewer should know beside it
    @Nullable String apply(ReconciliationItem seen, Reason reason, Actor actor) {
        editor.hold(seen.workspaceId());
        Stored stored = ledger.openPending(seen);
        requireReason(stored.item(), stored.item().clauseId(), reason);
        Effect effect = carryingOut.carryOut(stored, actor);
        if (effect.madeClauseId() != null) {
            requireReason(stored.item(), effect.madeClauseId(), reason);
        }
        ledger.close(
                new Decided(stored.item(), Decision.APPLIED, reason, actor, clock.instant()),
                effect);
        return effect.note();
    }

    /// @return the decision that holds now, and what a reviewer should know beside it
    Outcome.Decided reverse(ReconciliationItem seen, Reason reason, Actor actor) {
        editor.hold(seen.workspaceId());
        Stored stored = ledger.openDecided(seen);
        boolean applied = stored.item().decision() == Decision.APPLIED;
        Decision now = applied ? Decision.REJECTED : Decision.APPLIED;
        Effect effect =
                applied ? putBack(stored, reason, actor) : doAfterAll(stored, reason, actor);
        ledger.reverse(new Decided(stored.item(), now, reason, actor, clock.instant()), effect);
        return new Outcome.Decided(stored.item().id(), now, effect.note());
    }

    /// A clause that was taken out stands again before it is looked at.
    private Effect putBack(Stored stored, Reason reason, Actor actor) {
        Effect effect = carryingOut.putBack(stored, ledger.made(stored.item()), actor);
        requireReason(stored.item(), stored.item().clauseId(), reason);
        return effect;
    }

    private Effect doAfterAll(Stored stored, Reason reason, Actor actor) {
        requireReason(stored.item(), stored.item().clauseId(), reason);
        return carryingOut.carryOut(stored, actor);
    }

    void reject(ReconciliationItem seen, Reason reason, Actor actor) {
        Stored stored = ledger.openPending(seen);
        ledger.close(
                new Decided(stored.item(), Decision.REJECTED, reason, actor, clock.instant()),
                Effect.of(Effect.state(), Effect.state()));
    }

    private void requireReason(ReconciliationItem item, String clauseId, Reason reason) {
        boolean given = reason.text() != null && !reason.text().isBlank();
        if (given || item.kind() == Proposal.Kind.COMMENT || item.kind() == Proposal.Kind.FORMAT) {
            return;
        }
        if (workspaces.get(item.workspaceId()).governance().requireReasonForSensitiveEdits()
                && agreements.clause(clauseId).sensitive()) {
            throw new Refusal.Invalid(
                    "item %d: clause %s is sensitive; give a reason"
                            .formatted(item.number(), CarryingOut.label(item)));
        }
    }
}
