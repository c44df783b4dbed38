package org.lmanexus.agreement.drafting;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.audit.ReasonCategory;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.GovernanceRules;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.Map;

/// What the trail wants of an edit by hand: a reason where the rules ask for one, and both states.
@Component
class DraftTrail {

    private static final int LONGEST_REASON = 2000;

    private final Workspaces workspaces;
    private final AuditTrail trail;

    DraftTrail(Workspaces workspaces, AuditTrail trail) {
        this.workspaces = workspaces;
        this.trail = trail;
    }

    void requireReason(StandingClause clause, Why why) {
        check(why);
        boolean given = why.reason() != null && !why.reason().isBlank();
        if (!given && clause.sensitive() && rules(clause).requireReasonForSensitiveEdits()) {
            throw new Refusal.Invalid(
                    "clause %s is sensitive; give a reason".formatted(name(clause)));
        }
    }

    /// @throws Refusal.Invalid for a category that is none, or a reason of more than a page
    static void check(Why why) {
        ReasonCategory.check(why.category());
        Limits.text("reason", why.reason(), LONGEST_REASON);
    }

    GovernanceRules rules(StandingClause clause) {
        return workspaces.get(clause.workspaceId()).governance();
    }

    void record(AuditEventType type, StandingClause clause, States states, Why why, Actor actor) {
        trail.record(
                new AuditEntry(
                        clause.workspaceId(),
                        actor,
                        type,
                        "clause",
                        clause.id(),
                        states.before(),
                        states.after(),
                        why.reason(),
                        why.category()));
    }

    void record(StandingCovenant covenant, States states, Why why, Actor actor) {
        trail.record(
                new AuditEntry(
                        covenant.workspaceId(),
                        actor,
                        AuditEventType.CLAUSE_EDIT,
                        "covenant",
                        covenant.id(),
                        states.before(),
                        states.after(),
                        why.reason(),
                        why.category()));
    }

    void record(StandingVariable before, StandingVariable after, Why why, Actor actor) {
        record(AuditEventType.VARIABLE_EDIT, before, state(before), state(after), why, actor);
    }

    void bound(StandingVariable bound, Actor actor) {
        Map<String, Object> state = state(bound);
        state.put("clauseId", bound.clauseId());
        if (bound.baselineValue() != null) {
            state.put("baselineValue", bound.baselineValue());
        }
        record(AuditEventType.VARIABLE_BIND, bound, null, state, new Why(null, null), actor);
    }

    void unbound(StandingVariable before, Why why, Actor actor) {
        boolean given = why.reason() != null && !why.reason().isBlank();
        Why said = given ? why : new Why("Variable deleted", why.category());
        record(AuditEventType.VARIABLE_EDIT, before, state(before), null, said, actor);
    }

    private void record(
            AuditEventType type,
            StandingVariable variable,
            @Nullable Map<String, ?> before,
            @Nullable Map<String, ?> after,
            Why why,
            Actor actor) {
        trail.record(
                new AuditEntry(
                        variable.workspaceId(),
                        actor,
                        type,
                        "variable",
                        variable.id(),
                        before,
                        after,
                        why.reason(),
                        why.category()));
    }

    static String name(StandingClause clause) {
        return clause.label() == null ? clause.title() : clause.label();
    }

    private static Map<String, Object> state(StandingVariable variable) {
        Map<String, Object> state = new HashMap<>();
        state.put("label", variable.label());
        state.put("type", variable.type().code());
        state.put("value", variable.value());
        if (variable.unit() != null) {
            state.put("unit", variable.unit());
        }
        return state;
    }

    record States(@Nullable Map<String, ?> before, @Nullable Map<String, ?> after) {}
}
