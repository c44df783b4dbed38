package org.lmanexus.agreement.drafting;

import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingClause;
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

    private final Workspaces workspaces;
    private final AuditTrail trail;

    DraftTrail(Workspaces workspaces, AuditTrail trail) {
        this.workspaces = workspaces;
        this.trail = trail;
    }

    void requireReason(StandingClause clause, Why why) {
        ReasonCategory.check(why.category());
        boolean given = why.reason() != null && !why.reason().isBlank();
        if (!given && clause.sensitive() && rules(clause).requireReasonForSensitiveEdits()) {
            throw new Refusal.Invalid(
                    "clause %s is sensitive; give a reason".formatted(name(clause)));
        }
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

    void record(StandingVariable before, StandingVariable after, Why why, Actor actor) {
        trail.record(
                new AuditEntry(
                        before.workspaceId(),
                        actor,
                        AuditEventType.VARIABLE_EDIT,
                        "variable",
                        before.id(),
                        state(before),
                        state(after),
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

    record States(Map<String, ?> before, Map<String, ?> after) {}
}
