package org.lmanexus.agreement.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.NewVariable;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.agreement.gate.ClauseGate;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.gate.TermNews;
import org.lmanexus.agreement.rows.BindingRows;
import org.lmanexus.agreement.rows.BindingRows.Bound;
import org.lmanexus.agreement.rows.HistoryRows;
import org.lmanexus.agreement.rows.Reading;
import org.lmanexus.agreement.rows.VariableRows;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/// Variables that somebody makes of words by hand, names anew, or lets go.
@Component
class Bindings {

    private final ClauseGate gate;
    private final BindingRows rows;
    private final VariableRows variables;
    private final HistoryRows history;
    private final BoundWords words;
    private final TermNews news;

    Bindings(
            ClauseGate gate,
            BindingRows rows,
            VariableRows variables,
            HistoryRows history,
            BoundWords words,
            TermNews news) {
        this.gate = gate;
        this.rows = rows;
        this.variables = variables;
        this.history = history;
        this.words = words;
        this.news = news;
    }

    String bind(String clauseId, NewVariable wanted, Actor actor) {
        OpenClause open = gate.open(clauseId, actor);
        requireFree(open, wanted.label(), null);
        Reading reading = words.read(open, wanted);
        NewValue baseline =
                Objects.requireNonNullElseGet(
                        wanted.baseline(), () -> new NewValue(reading.value(), reading.unit()));
        String id =
                rows.insert(
                        open.clause(),
                        new Bound(wanted.label(), wanted.type(), reading, baseline),
                        open.stamp());
        news.changed(open.clause(), Set.of(id));
        return id;
    }

    void unbind(String variableId, Actor actor) {
        OpenClause open = gate.openFor(variableId, actor);
        StandingVariable variable = open.variable(variableId);
        history.value(variable, "remove", null, open.stamp());
        variables.remove(List.of(variableId), open.stamp());
        news.changed(open.clause(), Set.of(variableId));
    }

    void describe(String variableId, String label, VariableType type, Actor actor) {
        OpenClause open = gate.openFor(variableId, actor);
        requireFree(open, label, variableId);
        rows.describe(variableId, label, type, open.stamp());
        news.changed(open.clause(), Set.of(variableId));
    }

    private void requireFree(OpenClause open, String label, @Nullable String besides) {
        if (rows.isTaken(open.workspaceId(), label, besides)) {
            throw new Refusal.Conflict(
                    "label %s: another variable of the agreement has it; take another one"
                            .formatted(label));
        }
    }
}
