package org.lmanexus.agreement.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.agreement.gate.TermLock;
import org.lmanexus.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;

/// Changes terms in the database, in the caller's transaction.
@Service
@Transactional(propagation = Propagation.MANDATORY)
class StoredTermEditor implements TermEditor {

    private final TermLock lock;
    private final ValueEdits values;
    private final TextEdits texts;
    private final StructureEdits structure;
    private final Bindings bindings;
    private final Approvals approvals;

    StoredTermEditor(
            TermLock lock,
            ValueEdits values,
            TextEdits texts,
            StructureEdits structure,
            Bindings bindings,
            Approvals approvals) {
        this.lock = lock;
        this.values = values;
        this.texts = texts;
        this.structure = structure;
        this.bindings = bindings;
        this.approvals = approvals;
    }

    @Override
    public void hold(String workspaceId) {
        lock.take(workspaceId);
    }

    @Override
    public void hold(Collection<String> workspaceIds) {
        lock.take(workspaceIds);
    }

    @Override
    public String changeValue(
            String variableId,
            String expected,
            NewValue value,
            @Nullable String newText,
            Actor actor) {
        return values.change(variableId, expected, value, newText, actor);
    }

    @Override
    public void replaceText(String clauseId, WordEdit edit, Actor actor) {
        texts.replace(clauseId, edit, actor);
    }

    @Override
    public void rewriteText(String clauseId, long expected, String body, Actor actor) {
        texts.rewrite(clauseId, expected, body, actor);
    }

    @Override
    public String insertClause(
            String workspaceId,
            int afterOrder,
            @Nullable String label,
            String title,
            String body,
            Actor actor) {
        return structure.insert(
                workspaceId, afterOrder, new NewClauses.Draft(label, title, body), actor);
    }

    @Override
    public void removeClause(String clauseId, Actor actor) {
        structure.remove(clauseId, actor);
    }

    @Override
    public void restoreClause(String clauseId, int afterOrder, Actor actor) {
        structure.restore(clauseId, afterOrder, actor);
    }

    @Override
    public @Nullable String renumberClause(
            String clauseId, @Nullable String expected, @Nullable String label, Actor actor) {
        return structure.renumber(clauseId, expected, label, actor);
    }

    @Override
    public void moveClause(String clauseId, int afterOrder, Actor actor) {
        structure.move(clauseId, afterOrder, actor);
    }

    @Override
    public String bind(String clauseId, NewVariable variable, Actor actor) {
        return bindings.bind(clauseId, variable, actor);
    }

    @Override
    public void unbind(String variableId, Actor actor) {
        bindings.unbind(variableId, actor);
    }

    @Override
    public void describe(String variableId, String label, VariableType type, Actor actor) {
        bindings.describe(variableId, label, type, actor);
    }

    @Override
    public void approveBaseline(String variableId, Actor actor) {
        approvals.approveValue(variableId, actor);
    }

    @Override
    public void approveClause(String clauseId, Actor actor) {
        approvals.approveClause(clauseId, actor);
    }

    @Override
    public void revertValue(String variableId, Actor actor) {
        values.revert(variableId, actor);
    }

    @Override
    public void revertClause(String clauseId, Actor actor) {
        if (structure.isAdded(clauseId)) {
            structure.remove(clauseId, actor);
        } else {
            structure.restore(clauseId, actor);
            texts.revert(clauseId, actor);
        }
    }
}
