package org.lmanexus.drift.store;

import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.kernel.Actor;
import org.springframework.stereotype.Component;

/// What a decision on an item does to its term.
@Component
class TermMoves {

    private final TermEditor terms;
    private final Drafting drafting;

    TermMoves(TermEditor terms, Drafting drafting) {
        this.terms = terms;
        this.drafting = drafting;
    }

    void hold(String workspaceId) {
        terms.hold(workspaceId);
    }

    void putBack(DriftItem item, Actor actor) {
        if (item.ofText()) {
            terms.revertClause(item.clauseId(), actor);
        } else {
            terms.revertValue(String.valueOf(item.variableId()), actor);
        }
    }

    void moveBaseline(DriftItem item, Actor actor) {
        if (item.ofText()) {
            terms.approveClause(item.clauseId(), actor);
        } else {
            terms.approveBaseline(String.valueOf(item.variableId()), actor);
        }
    }

    /// Approved, a definition may be locked from here on.
    void seal(DriftItem item, Actor actor) {
        drafting.sealDefinition(item.clauseId(), actor);
    }
}
