package org.lmanexus.reconciliation.session;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.support.Deals.Deal;
import org.springframework.boot.test.context.TestComponent;

import java.util.List;

/// Where a test opens markups and decides their items.
@TestComponent
class Desk {

    static final Reason REASON = new Reason("Agreed on the call of 1 March", "borrower_request");

    private final Agreements agreements;
    private final Opening opening;
    private final Reconciliations reconciliations;

    Desk(Agreements agreements, Opening opening, Reconciliations reconciliations) {
        this.agreements = agreements;
        this.opening = opening;
        this.reconciliations = reconciliations;
    }

    Markup markup(Deal deal, String name) {
        return new Markup(name, agreements.current(deal.workspaceId()));
    }

    String open(Deal deal, Markup markup) {
        return opening.open(deal.workspaceId(), markup.document(), deal.agent(), markup).id();
    }

    /// Of the clauses that stand.
    List<String> titles(Deal deal) {
        return agreements.clauses(deal.workspaceId()).stream().map(StandingClause::title).toList();
    }

    ReconciliationSession session(String id) {
        return reconciliations.session(id);
    }

    ReconciliationItem item(String sessionId, int number) {
        return reconciliations.items(sessionId).get(number - 1);
    }

    Outcome apply(String sessionId, int number, Actor actor) {
        return reconciliations
                .apply(List.of(item(sessionId, number).id()), REASON, actor)
                .getFirst();
    }

    Outcome reject(String sessionId, int number, Actor actor) {
        return reconciliations
                .reject(List.of(item(sessionId, number).id()), REASON, actor)
                .getFirst();
    }
}
