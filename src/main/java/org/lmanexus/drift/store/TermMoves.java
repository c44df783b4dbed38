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

    /// A clause that was added goes again.
    void putBack(DriftItem item, Actor actor) {
        if (!item.ofText()) {
            terms.revertValue(String.valueOf(item.variableId()), actor);
        } else if (item.baselineValue().isEmpty()) {
            terms.removeClause(item.clauseId(), actor);
        } else {
            terms.revertText(item.clauseId(), actor);
        }
    }

    void moveBaseline(DriftItem item, Actor actor) {
        if (item.ofText()) {
            terms.approveText(item.clauseId(), actor);
        } else {
            terms.approveBaseline(String.valueOf(item.variableId()), actor);
        }
    }

    /// Approved, a definition may be locked from here on.
    void seal(DriftItem item, Actor actor) {
        drafting.sealDefinition(item.clauseId(), actor);
    }
}
