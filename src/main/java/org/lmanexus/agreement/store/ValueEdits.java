package org.lmanexus.agreement.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TextChange;
import org.lmanexus.agreement.gate.ClauseGate;
import org.lmanexus.agreement.gate.OpenClause;
import org.lmanexus.agreement.gate.TermNews;
import org.lmanexus.agreement.rows.Reading;
import org.lmanexus.agreement.store.ClauseEditing.Rewrite;
import org.lmanexus.document.Span;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.term.TermMention;
import org.springframework.stereotype.Component;

import java.util.Map;
import java.util.Optional;

/// Changes of a value, with the words that show it.
@Component
class ValueEdits {

    private final ClauseGate gate;
    private final ClauseEditing editing;
    private final TermWords words;
    private final TermNews news;

    ValueEdits(ClauseGate gate, ClauseEditing editing, TermWords words, TermNews news) {
        this.gate = gate;
        this.editing = editing;
        this.words = words;
        this.news = news;
    }

    String change(
            String variableId,
            String expected,
            NewValue value,
            @Nullable String newText,
            Actor actor) {
        OpenClause open = gate.openFor(variableId, actor);
        StandingVariable variable = open.variable(variableId);
        if (!variable.value().equals(expected)) {
            throw new Refusal.Conflict(
                    "variable %s: stands at %s, not at %s any more; look at it again and decide anew"
                            .formatted(variable.label(), variable.value(), expected));
        }
        set(open, variable, value, newText, "edit");
        return variable.value();
    }

    void revert(String variableId, Actor actor) {
        OpenClause open = gate.openFor(variableId, actor);
        StandingVariable variable = open.variable(variableId);
        String baseline = variable.baselineValue();
        if (baseline == null) {
            throw new Refusal.Conflict(
                    "variable %s: has no approved value to go back to; approve one first"
                            .formatted(variable.label()));
        }
        set(open, variable, new NewValue(baseline, variable.baselineUnit()), null, "revert");
    }

    private void set(
            OpenClause open,
            StandingVariable variable,
            NewValue value,
            @Nullable String newText,
            String why) {
        Optional<TermMention> shown = words.shown(open.clause(), variable);
        Rewrite rewrite =
                shown.isEmpty()
                        ? inValueOnly(open, variable, value, why)
                        : inWords(
                                open,
                                variable,
                                value,
                                newText(shown.get(), value, newText),
                                shown.get(),
                                why);
        news.changed(open.clause(), editing.write(rewrite));
    }

    private String newText(TermMention shown, NewValue value, @Nullable String newText) {
        return newText == null ? words.print(shown, value) : newText;
    }

    /// The text does not show the value: it stays as it is.
    private static Rewrite inValueOnly(
            OpenClause open, StandingVariable variable, NewValue value, String why) {
        String body = open.clause().body();
        Reading reading =
                new Reading(value.value(), value.unit(), variable.kind(), null, null, null);
        return new Rewrite(
                open, TextChange.between(body, body), Map.of(variable.id(), reading), why);
    }

    private static Rewrite inWords(
            OpenClause open,
            StandingVariable variable,
            NewValue value,
            String text,
            TermMention shown,
            String why) {
        Reading reading =
                new Reading(
                        value.value(),
                        value.unit(),
                        TermWords.kind(shown.value().kind(), value),
                        text,
                        shown.start(),
                        shown.start() + text.length());
        return new Rewrite(
                open,
                TextChange.replacing(
                        open.clause().body(), new Span(shown.start(), shown.end()), text),
                Map.of(variable.id(), reading),
                why);
    }
}
