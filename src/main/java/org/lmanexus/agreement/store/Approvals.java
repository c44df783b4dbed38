package org.lmanexus.agreement.store;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TextChange;
import org.lmanexus.agreement.gate.ClauseGate;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.gate.TermNews;
import org.lmanexus.agreement.rows.ClauseRows;
import org.lmanexus.agreement.rows.HistoryRows;
import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.agreement.rows.VariableRows;
import org.lmanexus.document.Span;
import org.lmanexus.kernel.Actor;
import org.springframework.stereotype.Component;

import java.util.Set;

/// What stands becomes what is approved; the baseline left behind goes into the history.
@Component
class Approvals {

    private final ClauseGate gate;
    private final ClauseRows clauses;
    private final VariableRows variables;
    private final HistoryRows history;
    private final TermNews news;

    Approvals(
            ClauseGate gate,
            ClauseRows clauses,
            VariableRows variables,
            HistoryRows history,
            TermNews news) {
        this.gate = gate;
        this.clauses = clauses;
        this.variables = variables;
        this.history = history;
        this.news = news;
    }

    /// The value, and in the approved text the words that show it.
    void approveValue(String variableId, Actor actor) {
        OpenClause open = gate.openFor(variableId, actor);
        StandingVariable variable = open.variable(variableId);
        Stamp stamp = open.stamp();
        history.baseline(variable, stamp);
        variables.approve(variableId, stamp);
        approveWords(open, variable, stamp);
        news.changed(open.clause(), Set.of(variableId));
    }

    void approveClause(String clauseId, Actor actor) {
        gate.openRemoved(clauseId, actor)
                .ifPresentOrElse(
                        this::approveRemoval, () -> approveText(gate.open(clauseId, actor)));
    }

    private void approveText(OpenClause open) {
        StandingClause clause = open.clause();
        Stamp stamp = open.stamp();
        history.baseline(clause, clause.body(), stamp);
        clauses.writeBaseline(clause, clause.body(), stamp);
        news.changed(clause, Set.of());
    }

    private void approveRemoval(OpenClause open) {
        history.baseline(open.clause(), "", open.stamp());
        clauses.writeBaseline(open.clause(), null, open.stamp());
        news.changed(open.clause(), Set.of());
    }

    private void approveWords(OpenClause open, StandingVariable variable, Stamp stamp) {
        StandingClause clause = open.clause();
        String baseline = clause.baselineBody();
        if (baseline == null || baseline.equals(clause.body()) || !open.isShown(variable)) {
            return;
        }
        Span place = OpenClause.place(variable);
        TextChange back = TextChange.between(clause.body(), baseline);
        Span before = back.image(place);
        String words = clause.body().substring(place.start(), place.end());
        String approved =
                baseline.substring(0, before.start()) + words + baseline.substring(before.end());
        if (!approved.equals(baseline)) {
            history.baseline(clause, approved, stamp);
            clauses.writeBaseline(clause, approved, stamp);
        }
    }
}
