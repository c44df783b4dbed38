package org.lmanexus.agreement.store;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.rows.ClauseRows;
import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.agreement.rows.VariableRows;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

/// Opens a clause for a change: locks workspace, clause and variables in that order, and refuses
/// what somebody else has locked.
@Component
class ClauseGate {

    private final TermLock lock;
    private final ClauseRows clauses;
    private final VariableRows variables;

    ClauseGate(TermLock lock, ClauseRows clauses, VariableRows variables) {
        this.lock = lock;
        this.clauses = clauses;
        this.variables = variables;
    }

    OpenClause open(String clauseId, Actor actor) {
        Stamp stamp =
                lock.take(
                        clauses.workspaceOf(clauseId).orElseThrow(() -> noClause(clauseId)), actor);
        StandingClause clause = clauses.open(clauseId).orElseThrow(() -> noClause(clauseId));
        if (clause.locked() && !actor.userId().equals(clause.lockedBy())) {
            throw new Refusal.Conflict(
                    "clause %s is locked by user %s; ask for it to be unlocked, then try again"
                            .formatted(name(clause), clause.lockedBy()));
        }
        return new OpenClause(clause, variables.open(clause.workspaceId(), clause.id()), stamp);
    }

    OpenClause openFor(String variableId, Actor actor) {
        String before = variables.clauseOf(variableId).orElseThrow(() -> noVariable(variableId));
        OpenClause open = open(before, actor);
        if (open.variables().stream().noneMatch(found -> found.id().equals(variableId))) {
            throw noVariable(variableId);
        }
        return open;
    }

    static String name(StandingClause clause) {
        return clause.label() == null
                ? clause.title()
                : clause.label() + " (" + clause.title() + ")";
    }

    static Refusal noClause(String id) {
        return new Refusal.NotFound(
                "clause %s: not in the agreement, or taken out of it; look the agreement up again"
                        .formatted(id));
    }

    static Refusal noVariable(String id) {
        return new Refusal.NotFound(
                "variable %s: not in the agreement, or taken out of it; look the agreement up again"
                        .formatted(id));
    }
}
