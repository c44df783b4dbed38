package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.WordEdit;
import org.lmanexus.agreement.TermHistory;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.springframework.stereotype.Component;

import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Undoes what an item did, where it still stands as it was done.
@Component
class PuttingBack {

    /// How many characters on both sides tell a place from others like it, longest first.
    private static final int[] SIDES = {80, 40, 15};

    private final Agreements agreements;
    private final TermHistory history;
    private final TermEditor editor;
    private final FormerPlaces places;

    PuttingBack(
            Agreements agreements, TermHistory history, TermEditor editor, FormerPlaces places) {
        this.agreements = agreements;
        this.history = history;
        this.editor = editor;
        this.places = places;
    }

    Effect value(Stored stored, Actor actor) {
        ReconciliationItem item = stored.item();
        StandingVariable variable = agreements.variable(Objects.requireNonNull(item.variableId()));
        Proposal.ValueChange change = stored.plan().value();
        editor.changeValue(
                variable.id(),
                item.proposed(),
                new NewValue(item.current(), change == null ? variable.unit() : change.unit()),
                change == null ? null : change.beforeText(),
                actor);
        StandingVariable now = agreements.variable(variable.id());
        return Effect.of(
                Effect.state("value", variable.value(), "unit", variable.unit()),
                Effect.state("value", now.value(), "unit", now.unit()));
    }

    Effect words(Stored stored, Actor actor) {
        Plan.Words words = stored.plan().words();
        Long version = stored.plan().clauseVersion();
        if (words == null || version == null) {
            throw byHand(stored.item(), "it replaced no words");
        }
        StandingClause clause = agreements.clause(stored.item().clauseId());
        String then = history.body(clause.id(), version);
        int at =
                place(then, words, clause.body())
                        .orElseThrow(
                                () ->
                                        byHand(
                                                stored.item(),
                                                "its words, or those about them, were changed"
                                                        + " since"));
        editor.replaceText(
                clause.id(),
                new WordEdit(clause.version(), at, at + words.replacement().length(), words.seen()),
                actor);
        return Effect.of(
                Effect.state("words", words.replacement()), Effect.state("words", words.seen()));
    }

    /// Where the new words stand now: the one place with the same words on both sides.
    private static Optional<Integer> place(String then, Plan.Words words, String now) {
        for (int side : SIDES) {
            String before = then.substring(Math.max(0, words.start() - side), words.start());
            String after = then.substring(words.end(), Math.min(then.length(), words.end() + side));
            String wanted = before + words.replacement() + after;
            int found = now.indexOf(wanted);
            if (found >= 0) {
                return now.indexOf(wanted, found + 1) < 0
                        ? Optional.of(found + before.length())
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    Effect inserted(Stored stored, Optional<String> made, Actor actor) {
        StandingClause clause =
                made.map(agreements::clause)
                        .filter(now -> now.body().equals(stored.item().proposed()))
                        .orElseThrow(
                                () ->
                                        byHand(
                                                stored.item(),
                                                "the clause that it put in was changed, or is"
                                                        + " gone"));
        editor.removeClause(clause.id(), actor);
        return Effect.of(
                Effect.state("clauseId", clause.id(), "body", clause.body()),
                Effect.state("removed", true));
    }

    /// With its text, its number and its variables.
    Effect removed(Stored stored, Actor actor) {
        ReconciliationItem item = stored.item();
        if (standing(item).isPresent()) {
            return Effect.noted("the clause was put back already");
        }
        FormerPlaces.Place place = places.of(item);
        editor.restoreClause(item.clauseId(), place.after(), actor);
        StandingClause now = agreements.clause(item.clauseId());
        return Effect.of(Effect.state("removed", true), ClauseCarrying.state(now))
                .noting(together(place.note(), sameNumber(now)));
    }

    Effect moved(Stored stored, Actor actor) {
        ReconciliationItem item = stored.item();
        StandingClause clause =
                standing(item).orElseThrow(() -> byHand(item, "its clause was taken out since"));
        if (places.movedSince(clause.id(), item)) {
            throw byHand(item, "its clause was moved again since");
        }
        FormerPlaces.Place place = places.of(item);
        if (stored.plan().words() != null) {
            words(stored, actor);
        }
        editor.moveClause(clause.id(), place.after(), actor);
        return Effect.of(
                        ClauseCarrying.state(clause),
                        ClauseCarrying.state(agreements.clause(clause.id())))
                .noting(place.note());
    }

    private Optional<StandingClause> standing(ReconciliationItem item) {
        return agreements.clauses(item.workspaceId()).stream()
                .filter(clause -> clause.id().equals(item.clauseId()))
                .findFirst();
    }

    private @Nullable String sameNumber(StandingClause back) {
        return agreements.clauses(back.workspaceId()).stream()
                .filter(other -> !other.id().equals(back.id()))
                .filter(other -> other.label() != null && other.label().equals(back.label()))
                .findFirst()
                .map(
                        other ->
                                "its number is borne by %s too: give one of them another"
                                        .formatted(FormerPlaces.name(other)))
                .orElse(null);
    }

    private static @Nullable String together(@Nullable String one, @Nullable String other) {
        String notes =
                Stream.of(one, other).filter(Objects::nonNull).collect(Collectors.joining("; "));
        return notes.isEmpty() ? null : notes;
    }

    Effect renumbered(Stored stored, Actor actor) {
        ReconciliationItem item = stored.item();
        String wrong =
                editor.renumberClause(
                        item.clauseId(), orNull(item.proposed()), orNull(item.current()), actor);
        return Effect.of(
                Effect.state("label", wrong), Effect.state("label", orNull(item.current())));
    }

    static Refusal byHand(ReconciliationItem item, String why) {
        return new Refusal.Conflict(
                "item %d cannot be taken back by itself: %s; edit clause %s by hand"
                        .formatted(item.number(), why, CarryingOut.label(item)));
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
