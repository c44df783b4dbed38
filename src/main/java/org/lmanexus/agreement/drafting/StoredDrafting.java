package org.lmanexus.agreement.drafting;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;

/// Edits text and values, and keeps who did it and why.
@Service
@Transactional
class StoredDrafting implements Drafting {

    private final Agreements agreements;
    private final TermEditor editor;
    private final Access access;
    private final DraftTrail trail;
    private final ClauseLocks locks;

    StoredDrafting(
            Agreements agreements,
            TermEditor editor,
            Access access,
            DraftTrail trail,
            ClauseLocks locks) {
        this.agreements = agreements;
        this.editor = editor;
        this.access = access;
        this.trail = trail;
        this.locks = locks;
    }

    @Override
    public StandingClause editText(Seen seen, String body, Why why, Actor actor) {
        StandingClause known = agreements.clause(seen.id());
        access.require(actor, known.workspaceId(), Permission.DRAFT_EDIT_TEXT);
        editor.hold(known.workspaceId());
        StandingClause before = agreements.clause(seen.id());
        trail.requireReason(before, why);
        editor.rewriteText(seen.id(), seen.version(), body, actor);
        StandingClause now = agreements.clause(seen.id());
        if (now.version() != before.version()) {
            trail.record(
                    AuditEventType.CLAUSE_EDIT,
                    before,
                    new DraftTrail.States(
                            Map.of("body", before.body()), Map.of("body", now.body())),
                    why,
                    actor);
        }
        return now;
    }

    @Override
    public StandingVariable editValue(Seen seen, NewValue value, Why why, Actor actor) {
        StandingVariable known = agreements.variable(seen.id());
        access.require(actor, known.workspaceId(), Permission.VARIABLE_EDIT);
        editor.hold(known.workspaceId());
        StandingVariable before = agreements.variable(seen.id());
        trail.requireReason(agreements.clause(before.clauseId()), why);
        if (before.version() != seen.version()) {
            throw new Refusal.Conflict(
                    "variable %s: is at version %d, not at %d any more; look at it again and edit"
                                    .formatted(before.label(), before.version(), seen.version())
                            + " that");
        }
        Canonical.check(before, value);
        editor.changeValue(before.id(), before.value(), value, null, actor);
        StandingVariable now = agreements.variable(seen.id());
        trail.record(before, now, why, actor);
        return now;
    }

    @Override
    public StandingClause lock(String clauseId, Actor actor) {
        return locks.lock(clauseId, actor);
    }

    @Override
    public StandingClause unlock(String clauseId, Actor actor) {
        return locks.unlock(clauseId, actor);
    }

    @Override
    public void sealDefinition(String clauseId, Actor actor) {
        locks.seal(clauseId, actor);
    }
}
