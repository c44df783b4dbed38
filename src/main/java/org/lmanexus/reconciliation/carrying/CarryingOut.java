package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.WordEdit;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;

/// Does what an item proposes, as far as it is about values and words; whole clauses are the work
/// of [ClauseCarrying].
@Component
public class CarryingOut {

    private static final String TEXT_STAYS =
            "the clause's words do not show this value and stay as they are";

    private final Agreements agreements;
    private final TermEditor editor;
    private final ClauseCarrying structure;
    private final PuttingBack back;

    CarryingOut(
            Agreements agreements, TermEditor editor, ClauseCarrying structure, PuttingBack back) {
        this.agreements = agreements;
        this.editor = editor;
        this.structure = structure;
        this.back = back;
    }

    /// @throws Refusal.Conflict when what it was proposed against is not there any more
    public Effect carryOut(Stored stored, Actor actor) {
        return switch (stored.item().kind()) {
            case CHANGE -> isValue(stored) ? value(stored, actor) : words(stored, actor);
            case INSERT_TEXT, DELETE_TEXT, CROSS_REFERENCE -> words(stored, actor);
            case INSERT_CLAUSE -> structure.insert(stored, actor);
            case DELETE_CLAUSE -> structure.remove(stored, actor);
            case MOVE_CLAUSE -> structure.move(stored, actor);
            case RENUMBER ->
                    stored.plan().words() == null
                            ? structure.renumber(stored, actor)
                            : words(stored, actor);
            case COMMENT -> Effect.noted("a comment: nothing to change");
            case FORMAT -> Effect.noted("formatting: nothing to change");
        };
    }

    /// Undoes what the item did.
    ///
    /// @param made the clause that it put in
    /// @throws Refusal.Conflict where that does not stand any more as it was done
    public Effect putBack(Stored stored, Optional<String> made, Actor actor) {
        return switch (stored.item().kind()) {
            case CHANGE -> isValue(stored) ? back.value(stored, actor) : back.words(stored, actor);
            case INSERT_TEXT, DELETE_TEXT, CROSS_REFERENCE -> back.words(stored, actor);
            case INSERT_CLAUSE -> back.inserted(stored, made, actor);
            case RENUMBER ->
                    stored.plan().words() == null
                            ? back.renumbered(stored, actor)
                            : back.words(stored, actor);
            case DELETE_CLAUSE -> back.removed(stored, actor);
            case MOVE_CLAUSE -> back.moved(stored, actor);
            case COMMENT, FORMAT -> Effect.noted("nothing was changed");
        };
    }

    private static boolean isValue(Stored stored) {
        Proposal.ValueChange value = stored.plan().value();
        return stored.item().variableId() != null
                && (stored.plan().adopted() || (value != null && value.after() != null));
    }

    private Effect value(Stored stored, Actor actor) {
        ReconciliationItem item = stored.item();
        StandingVariable variable = agreements.variable(Objects.requireNonNull(item.variableId()));
        Proposal.ValueChange change = stored.plan().value();
        String old =
                change == null
                        ? adopted(item, variable, actor)
                        : editor.changeValue(
                                variable.id(),
                                item.current(),
                                inUnit(item, variable, change),
                                change.afterText(),
                                actor);
        StandingVariable now = agreements.variable(variable.id());
        return Effect.of(
                        Effect.state(
                                "value", old, "unit", variable.unit(), "text", variable.text()),
                        Effect.state("value", now.value(), "unit", now.unit(), "text", now.text()))
                .noting(now.text() == null ? TEXT_STAYS : null);
    }

    private static NewValue inUnit(
            ReconciliationItem item, StandingVariable variable, Proposal.ValueChange change) {
        if (!Objects.equals(change.unit(), variable.unit())) {
            throw new Refusal.Conflict(
                    "variable %s: stands in %s, not in %s any more; look at it again and decide"
                                    .formatted(variable.label(), variable.unit(), change.unit())
                            + " anew");
        }
        return new NewValue(item.proposed(), change.afterUnit());
    }

    /// An item of another system says what stood there in its own words.
    private String adopted(ReconciliationItem item, StandingVariable variable, Actor actor) {
        String expected =
                AdoptedValue.says(item.current(), variable) ? variable.value() : item.current();
        return editor.changeValue(
                variable.id(),
                expected,
                AdoptedValue.read(item.proposed(), variable.unit()),
                null,
                actor);
    }

    private Effect words(Stored stored, Actor actor) {
        Plan.Words words = stored.plan().words();
        Long version = stored.plan().clauseVersion();
        if (words == null || version == null) {
            throw nowhere(stored.item());
        }
        editor.replaceText(
                stored.item().clauseId(),
                new WordEdit(version, words.start(), words.end(), words.replacement()),
                actor);
        return Effect.of(
                Effect.state("words", words.seen()), Effect.state("words", words.replacement()));
    }

    private static Refusal nowhere(ReconciliationItem item) {
        return new Refusal.Conflict(
                "item %d: its place in clause %s is not certain; edit the clause by hand, then reject the item"
                        .formatted(item.number(), label(item)));
    }

    public static String label(ReconciliationItem item) {
        @Nullable String label = item.clauseLabel();
        return label == null ? item.clauseTitle() : label;
    }
}
