package org.lmanexus.agreement.drafting;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting.NewClause;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/// Clauses edited, put in, moved and taken out: CLAUSE_EDIT in the trail, each with both states.
@Component
class ClauseDrafting {

    private final Agreements agreements;
    private final TermEditor editor;
    private final Access access;
    private final DraftTrail trail;

    ClauseDrafting(Agreements agreements, TermEditor editor, Access access, DraftTrail trail) {
        this.agreements = agreements;
        this.editor = editor;
        this.access = access;
        this.trail = trail;
    }

    StandingClause edit(Seen seen, String body, Why why, Actor actor) {
        StandingClause before = open(seen, Permission.DRAFT_EDIT_TEXT, why, actor);
        Limits.text("body", body, Limits.BODY);
        editor.rewriteText(seen.id(), seen.version(), body, actor);
        StandingClause now = agreements.clause(seen.id());
        if (now.version() != before.version()) {
            record(before, Map.of("body", before.body()), Map.of("body", now.body()), why, actor);
        }
        return now;
    }

    StandingClause insert(String workspaceId, NewClause clause, Why why, Actor actor) {
        access.require(actor, workspaceId, Permission.DRAFT_ADD_CLAUSE);
        Limits.given("title", clause.title(), Limits.TITLE);
        Limits.text("label", clause.label(), Limits.NUMBER);
        Limits.text("body", clause.body(), Limits.BODY);
        DraftTrail.check(why);
        editor.hold(workspaceId);
        StandingClause added =
                agreements.clause(
                        editor.insertClause(
                                workspaceId,
                                place(workspaceId, clause.after()),
                                clause.label(),
                                clause.title().strip(),
                                clause.body(),
                                actor));
        record(added, null, whole(added), why, actor);
        return added;
    }

    StandingClause move(Seen seen, @Nullable String after, Why why, Actor actor) {
        StandingClause before = open(seen, Permission.DRAFT_EDIT_TEXT, why, actor);
        if (seen.id().equals(after)) {
            throw new Refusal.Invalid("after: a clause does not come behind itself");
        }
        editor.moveClause(seen.id(), place(before.workspaceId(), after), actor);
        StandingClause now = agreements.clause(seen.id());
        if (now.order() != before.order()) {
            record(
                    before,
                    Map.of("order", before.order()),
                    Map.of("order", now.order()),
                    why,
                    actor);
        }
        return now;
    }

    void remove(Seen seen, Why why, Actor actor) {
        StandingClause before = open(seen, Permission.DRAFT_DELETE_CLAUSE, why, actor);
        editor.removeClause(seen.id(), actor);
        record(before, whole(before), null, why, actor);
    }

    /// Holds the terms of the workspace from here to the end of the transaction.
    private StandingClause open(Seen seen, Permission permission, Why why, Actor actor) {
        StandingClause known = agreements.clause(seen.id());
        access.require(actor, known.workspaceId(), permission);
        editor.hold(known.workspaceId());
        StandingClause before = agreements.clause(seen.id());
        if (before.version() != seen.version()) {
            throw Limits.stale("clause " + DraftTrail.name(before), before.version(), seen);
        }
        trail.requireReason(before, why);
        return before;
    }

    private int place(String workspaceId, @Nullable String after) {
        if (after == null) {
            return 0;
        }
        return agreements.clauses(workspaceId).stream()
                .filter(clause -> clause.id().equals(after))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal.Invalid(
                                        "after %s: no clause of this agreement has that id"
                                                .formatted(after)))
                .order();
    }

    private void record(
            StandingClause clause,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after,
            Why why,
            Actor actor) {
        trail.record(
                AuditEventType.CLAUSE_EDIT,
                clause,
                new DraftTrail.States(before, after),
                why,
                actor);
    }

    private static Map<String, Object> whole(StandingClause clause) {
        Map<String, Object> state = new HashMap<>();
        if (clause.label() != null) {
            state.put("label", Objects.requireNonNull(clause.label()));
        }
        state.put("title", clause.title());
        state.put("body", clause.body());
        state.put("order", clause.order());
        return state;
    }
}
