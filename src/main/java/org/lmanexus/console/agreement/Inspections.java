package org.lmanexus.console.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermHistory;
import org.lmanexus.agreement.TermHistory.ClauseChange;
import org.lmanexus.console.agreement.Inspected.Change;
import org.lmanexus.console.agreement.Inspected.Lock;
import org.lmanexus.console.agreement.Inspected.May;
import org.lmanexus.console.shell.Redline;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Membership;
import org.springframework.stereotype.Component;

import java.util.List;

/// Puts together what the inspector shows of a clause. Nothing of another deal is shown.
@Component
class Inspections {

    private static final int LATEST = 20;

    private final Agreements agreements;
    private final TermHistory history;
    private final Access access;

    Inspections(Agreements agreements, TermHistory history, Access access) {
        this.agreements = agreements;
        this.history = history;
        this.access = access;
    }

    Inspected of(String deal, String clauseId, Actor actor) {
        StandingClause clause = clause(deal, clauseId);
        List<StandingVariable> terms =
                agreements.variables(deal).stream()
                        .filter(term -> term.clauseId().equals(clauseId))
                        .toList();
        return new Inspected(
                ClauseText.of(clause, terms),
                terms,
                agreements.covenants(deal).stream()
                        .filter(covenant -> covenant.clauseId().equals(clauseId))
                        .toList(),
                away(clause),
                history.ofClause(clauseId).changes().stream()
                        .limit(LATEST)
                        .map(Inspections::change)
                        .toList(),
                lock(clause, actor),
                may(deal, actor));
    }

    /// @throws Refusal.NotFound when it stands in no agreement, or in another deal's
    StandingClause clause(String deal, String clauseId) {
        StandingClause clause = agreements.clause(clauseId);
        if (!clause.workspaceId().equals(deal)) {
            throw new Refusal.NotFound("there is no such clause in this deal");
        }
        return clause;
    }

    /// @throws Refusal.NotFound when it stands in no agreement, or in another deal's
    StandingVariable variable(String deal, String variableId) {
        StandingVariable variable = agreements.variable(variableId);
        if (!variable.workspaceId().equals(deal)) {
            throw new Refusal.NotFound("there is no such variable in this deal");
        }
        return variable;
    }

    private May may(String deal, Actor actor) {
        return new May(
                access.permissions(actor, deal),
                access.membership(actor, deal).filter(Membership::admin).isPresent());
    }

    private static Lock lock(StandingClause clause, Actor actor) {
        if (!clause.locked()) {
            return Lock.FREE;
        }
        return actor.userId().equals(clause.lockedBy()) ? Lock.MINE : Lock.OTHERS;
    }

    private static @Nullable Redline away(StandingClause clause) {
        String approved = clause.baselineBody();
        return approved == null || approved.equals(clause.body())
                ? null
                : Redline.between(approved, clause.body()).brief();
    }

    private static Change change(ClauseChange what) {
        String before = what.before();
        String after = what.after();
        return new Change(
                what,
                before == null || after == null ? null : Redline.between(before, after).brief());
    }
}
