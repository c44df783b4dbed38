package org.lmanexus.agreement.drafting;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.agreement.Drafting.VariableEdit;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.NewVariable;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Component;

import java.util.Objects;

/// Variables bound, edited and let go.
@Component
class VariableDrafting {

    private final Agreements agreements;
    private final TermEditor editor;
    private final Access access;
    private final DraftTrail trail;

    VariableDrafting(Agreements agreements, TermEditor editor, Access access, DraftTrail trail) {
        this.agreements = agreements;
        this.editor = editor;
        this.access = access;
        this.trail = trail;
    }

    StandingVariable bind(String clauseId, NewVariable wanted, Actor actor) {
        StandingClause clause = agreements.clause(clauseId);
        access.require(actor, clause.workspaceId(), Permission.VARIABLE_BIND);
        String label = Limits.given("label", wanted.label(), Limits.LABEL);
        Canonical.checkSize(wanted.value());
        if (wanted.baseline() != null) {
            Canonical.checkSize(wanted.baseline());
            requireApproval(clause, actor);
        }
        NewVariable named =
                new NewVariable(
                        label,
                        wanted.type(),
                        wanted.value(),
                        wanted.text(),
                        wanted.start(),
                        wanted.baseline());
        StandingVariable bound = agreements.variable(editor.bind(clauseId, named, actor));
        trail.bound(bound, actor);
        return bound;
    }

    void unbind(Seen seen, Why why, Actor actor) {
        StandingVariable before = open(seen, why, actor);
        editor.unbind(before.id(), actor);
        trail.unbound(before, why, actor);
    }

    StandingVariable edit(Seen seen, VariableEdit edit, Why why, Actor actor) {
        StandingVariable before = open(seen, why, actor);
        NewValue value = edit.value();
        if (edit.label() != null || edit.type() != null) {
            editor.describe(
                    before.id(),
                    edit.label() == null
                            ? before.label()
                            : Limits.given("label", edit.label(), Limits.LABEL),
                    Objects.requireNonNullElse(edit.type(), before.type()),
                    actor);
        }
        if (value != null) {
            Canonical.check(before, value);
            editor.changeValue(before.id(), before.value(), value, null, actor);
        }
        StandingVariable now = agreements.variable(before.id());
        if (now.version() != before.version()) {
            trail.record(before, now, why, actor);
        }
        return now;
    }

    /// Holds the terms of the workspace from here to the end of the transaction.
    private StandingVariable open(Seen seen, Why why, Actor actor) {
        StandingVariable known = agreements.variable(seen.id());
        access.require(actor, known.workspaceId(), Permission.VARIABLE_EDIT);
        editor.hold(known.workspaceId());
        StandingVariable before = agreements.variable(seen.id());
        if (before.version() != seen.version()) {
            throw Limits.stale("variable " + before.label(), before.version(), seen);
        }
        trail.requireReason(agreements.clause(before.clauseId()), why);
        return before;
    }

    /// Where risk has to approve, nobody brings a baseline along.
    private void requireApproval(StandingClause clause, Actor actor) {
        access.require(actor, clause.workspaceId(), Permission.DRIFT_OVERRIDE_BASELINE);
        if (trail.rules(clause).riskApprovalRequiredForOverride()) {
            throw new Refusal.Denied(
                    "baseline: a risk member approves baselines here; bind without, then override");
        }
    }
}
