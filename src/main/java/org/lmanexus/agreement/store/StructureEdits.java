package org.lmanexus.agreement.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.gate.ClauseGate;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.gate.TermNews;
import org.lmanexus.agreement.rows.ClausePlaces;
import org.lmanexus.agreement.rows.ClauseRows;
import org.lmanexus.agreement.rows.HistoryRows;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Clauses put in, taken out, moved and numbered anew.
@Component
class StructureEdits {

    private final ClauseGate gate;
    private final ClauseRows clauses;
    private final ClausePlaces places;
    private final HistoryRows history;
    private final TermNews news;
    private final NewClauses newClauses;

    StructureEdits(
            ClauseGate gate,
            ClauseRows clauses,
            ClausePlaces places,
            HistoryRows history,
            TermNews news,
            NewClauses newClauses) {
        this.gate = gate;
        this.clauses = clauses;
        this.places = places;
        this.history = history;
        this.news = news;
        this.newClauses = newClauses;
    }

    String insert(String workspaceId, int after, NewClauses.Draft draft, Actor actor) {
        return newClauses.insert(workspaceId, after, draft, actor);
    }

    void remove(String clauseId, Actor actor) {
        OpenClause open = gate.open(clauseId, actor);
        places.takeOut(open.clause(), open.stamp());
        history.place(open.clause(), "remove", null, open.stamp());
        news.changed(
                open.clause(),
                open.variables().stream()
                        .map(StandingVariable::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether it stands without ever having been approved.
    boolean isAdded(String clauseId) {
        return clauses.get(clauseId).filter(clause -> clause.baselineBody() == null).isPresent();
    }

    /// Puts one back that was taken out; one that stands is left as it is.
    void restore(String clauseId, Actor actor) {
        gate.openRemoved(clauseId, actor)
                .ifPresent(open -> restore(open, places.former(open.clause()), actor));
    }

    void restore(String clauseId, int afterOrder, Actor actor) {
        restore(gate.openTakenOut(clauseId, actor), afterOrder, actor);
    }

    private void restore(OpenClause open, int afterOrder, Actor actor) {
        int order = places.putBack(open.clause(), afterOrder, open.stamp());
        history.place(open.clause(), "restore", order, open.stamp());
        news.changed(
                open.clause(),
                gate.open(open.clause().id(), actor).variables().stream()
                        .map(StandingVariable::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    void move(String clauseId, int afterOrder, Actor actor) {
        OpenClause open = gate.open(clauseId, actor);
        StandingClause clause = open.clause();
        if (afterOrder == clause.order() || afterOrder == clause.order() - 1) {
            return;
        }
        int order = places.move(clause, afterOrder, open.stamp());
        history.place(clause, "move", order, open.stamp());
        news.changed(clause, Set.of());
    }

    @Nullable String renumber(
            String clauseId, @Nullable String expected, @Nullable String label, Actor actor) {
        OpenClause open = gate.open(clauseId, actor);
        StandingClause clause = open.clause();
        if (!Objects.equals(clause.label(), expected)) {
            throw new Refusal.Conflict(
                    "clause %s: is not numbered %s any more; look at it again and decide anew"
                            .formatted(ClauseGate.name(clause), expected));
        }
        clauses.writeLabel(clause, label, open.stamp());
        history.place(clause, "renumber", clause.order(), open.stamp());
        news.changed(clause, Set.of());
        return clause.label();
    }
}
