package org.lmanexus.agreement.gate;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.rows.ClauseRows;
import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.agreement.rows.VariableRows;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Optional;

/// Opens a clause for a change: locks workspace, clause and variables in that order, and refuses
/// what somebody else has locked.
@Component
public class ClauseGate {

    private final TermLock lock;
    private final ClauseRows clauses;
    private final VariableRows variables;

    public ClauseGate(TermLock lock, ClauseRows clauses, VariableRows variables) {
        this.lock = lock;
        this.clauses = clauses;
        this.variables = variables;
    }

    public OpenClause open(String clauseId, Actor actor) {
        Stamp stamp =
                lock.take(
                        clauses.workspaceOf(clauseId).orElseThrow(() -> noClause(clauseId)), actor);
        StandingClause clause = clauses.open(clauseId).orElseThrow(() -> noClause(clauseId));
        requireUnlocked(clause, actor);
        return new OpenClause(clause, variables.open(clause.workspaceId(), clause.id()), stamp);
    }

    /// One that was taken out and whose text is approved still; empty where it is none.
    public Optional<OpenClause> openRemoved(String clauseId, Actor actor) {
        return takenOut(clauseId, actor).filter(open -> open.clause().baselineBody() != null);
    }

    /// One that was taken out, whether or not that is approved.
    public OpenClause openTakenOut(String clauseId, Actor actor) {
        return takenOut(clauseId, actor).orElseThrow(() -> noClause(clauseId));
    }

    private Optional<OpenClause> takenOut(String clauseId, Actor actor) {
        return clauses.removed(clauseId)
                .map(clause -> lock.take(clause.workspaceId(), actor))
                .flatMap(
                        stamp ->
                                clauses.removed(clauseId)
                                        .map(clause -> new OpenClause(clause, List.of(), stamp)));
    }

    private void requireUnlocked(StandingClause clause, Actor actor) {
        if (clause.locked() && !actor.userId().equals(clause.lockedBy())) {
            throw new Refusal.Conflict(
                    "clause %s is locked by user %s; ask for it to be unlocked, then try again"
                            .formatted(name(clause), clause.lockedBy()));
        }
        if (clause.locked() && clauses.isSealed(clause.id())) {
            throw new Refusal.Conflict(
                    "clause %s is locked since it was approved; an administrator may unlock it"
                            .formatted(name(clause)));
        }
    }

    public OpenClause openFor(String variableId, Actor actor) {
        String before = variables.clauseOf(variableId).orElseThrow(() -> noVariable(variableId));
        OpenClause open = open(before, actor);
        if (open.variables().stream().noneMatch(found -> found.id().equals(variableId))) {
            throw noVariable(variableId);
        }
        return open;
    }

    public static String name(StandingClause clause) {
        return clause.label() == null
                ? clause.title()
                : clause.label() + " (" + clause.title() + ")";
    }

    public static Refusal noClause(String id) {
        return new Refusal.NotFound(
                "clause %s: not in the agreement, or taken out of it; look the agreement up again"
                        .formatted(id));
    }

    public static Refusal noVariable(String id) {
        return new Refusal.NotFound(
                "variable %s: not in the agreement, or taken out of it; look the agreement up again"
                        .formatted(id));
    }

    public static Refusal noCovenant(String id) {
        return new Refusal.NotFound(
                "covenant %s: not in the agreement, or taken out of it; look the agreement up again"
                        .formatted(id));
    }
}
