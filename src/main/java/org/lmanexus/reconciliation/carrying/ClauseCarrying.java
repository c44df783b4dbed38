package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.TermEditor.WordEdit;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.springframework.stereotype.Component;

import java.util.List;
import java.util.Map;

/// Puts clauses in, takes them out, moves and numbers them, as an item proposes.
@Component
class ClauseCarrying {

    private static final String ORDER = "order";

    private final Agreements agreements;
    private final TermEditor editor;
    private final MadeClauses made;
    private final FormerPlaces places;

    ClauseCarrying(
            Agreements agreements, TermEditor editor, MadeClauses made, FormerPlaces places) {
        this.agreements = agreements;
        this.editor = editor;
        this.made = made;
        this.places = places;
    }

    Effect insert(Stored stored, Actor actor) {
        ReconciliationItem item = stored.item();
        Proposal.NewClause head = stored.plan().newClause();
        String label = head == null ? null : head.label();
        String title = head == null ? item.snippet() : head.title();
        String id =
                editor.insertClause(
                        item.workspaceId(), behind(stored), label, title, item.proposed(), actor);
        return new Effect(
                Effect.state(),
                Effect.state("clauseId", id, "label", label, "title", title),
                null,
                id,
                null);
    }

    Effect remove(Stored stored, Actor actor) {
        StandingClause clause = agreements.clause(stored.item().clauseId());
        if (!clause.body().equals(stored.item().current())) {
            throw new Refusal.Conflict(
                    "clause %s: its words were changed since the markup came in; look at it again and take it out by hand, or reject the item"
                            .formatted(CarryingOut.label(stored.item())));
        }
        List<String> before = places.before(clause);
        editor.removeClause(clause.id(), actor);
        return Effect.of(state(clause), Effect.state("removed", true)).fromBehind(before);
    }

    Effect move(Stored stored, Actor actor) {
        StandingClause clause = agreements.clause(stored.item().clauseId());
        List<String> before = places.before(clause);
        reword(stored, actor);
        editor.moveClause(clause.id(), order(stored.plan().afterClauseId()), actor);
        Plan.Words words = stored.plan().words();
        return Effect.of(
                        Effect.state(
                                ORDER,
                                clause.order(),
                                "words",
                                words == null ? null : words.seen()),
                        Effect.state(
                                ORDER,
                                agreements.clause(clause.id()).order(),
                                "words",
                                words == null ? null : words.replacement()))
                .fromBehind(before);
    }

    /// A clause may be edited on its way.
    private void reword(Stored stored, Actor actor) {
        Plan.Words words = stored.plan().words();
        Long version = stored.plan().clauseVersion();
        if (words != null && version != null) {
            WordEdit edit = new WordEdit(version, words.start(), words.end(), words.replacement());
            editor.replaceText(stored.item().clauseId(), edit, actor);
        }
    }

    Effect renumber(Stored stored, Actor actor) {
        ReconciliationItem item = stored.item();
        String old =
                editor.renumberClause(
                        item.clauseId(), orNull(item.current()), orNull(item.proposed()), actor);
        return Effect.of(
                Effect.state("label", old), Effect.state("label", orNull(item.proposed())));
    }

    /// Clauses that one markup puts behind the same clause keep their order, in whatever order they
    /// are applied.
    private int behind(Stored stored) {
        String anchor = stored.plan().afterClauseId();
        return order(made.behind(stored.item(), anchor).orElse(anchor));
    }

    private int order(@Nullable String afterClauseId) {
        return afterClauseId == null ? 0 : agreements.clause(afterClauseId).order();
    }

    static Map<String, Object> state(StandingClause clause) {
        return Effect.state(
                "label",
                clause.label(),
                "title",
                clause.title(),
                "body",
                clause.body(),
                ORDER,
                clause.order());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
