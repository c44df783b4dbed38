package org.lmanexus.agreement.drafting;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Drafting;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingCovenant.Figure;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.TermEditor.NewVariable;
import org.lmanexus.kernel.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Changes the agreement by hand, each act in a transaction of its own.
@Service
@Transactional
class StoredDrafting implements Drafting {

    private final ClauseDrafting clauses;
    private final VariableDrafting variables;
    private final CovenantDrafting covenants;
    private final CovenantTesting tests;
    private final ClauseLocks locks;

    StoredDrafting(
            ClauseDrafting clauses,
            VariableDrafting variables,
            CovenantDrafting covenants,
            CovenantTesting tests,
            ClauseLocks locks) {
        this.clauses = clauses;
        this.variables = variables;
        this.covenants = covenants;
        this.tests = tests;
        this.locks = locks;
    }

    @Override
    public StandingClause editText(Seen clause, String body, Why why, Actor actor) {
        return clauses.edit(clause, body, why, actor);
    }

    @Override
    public StandingClause insert(String workspaceId, NewClause clause, Why why, Actor actor) {
        return clauses.insert(workspaceId, clause, why, actor);
    }

    @Override
    public StandingClause move(Seen clause, @Nullable String after, Why why, Actor actor) {
        return clauses.move(clause, after, why, actor);
    }

    @Override
    public void remove(Seen clause, Why why, Actor actor) {
        clauses.remove(clause, why, actor);
    }

    @Override
    public StandingVariable bind(String clauseId, NewVariable variable, Actor actor) {
        return variables.bind(clauseId, variable, actor);
    }

    @Override
    public void unbind(Seen variable, Why why, Actor actor) {
        variables.unbind(variable, why, actor);
    }

    @Override
    public StandingVariable edit(Seen variable, VariableEdit edit, Why why, Actor actor) {
        return variables.edit(variable, edit, why, actor);
    }

    @Override
    public StandingVariable editValue(Seen variable, NewValue value, Why why, Actor actor) {
        return variables.edit(variable, new VariableEdit(null, null, value), why, actor);
    }

    @Override
    public StandingCovenant addCovenant(
            String clauseId, NewCovenant covenant, Why why, Actor actor) {
        return covenants.add(clauseId, covenant, why, actor);
    }

    @Override
    public StandingCovenant editCovenant(Seen covenant, CovenantEdit edit, Why why, Actor actor) {
        return covenants.edit(covenant, edit, why, actor);
    }

    @Override
    public void removeCovenant(Seen covenant, Why why, Actor actor) {
        covenants.remove(covenant, why, actor);
    }

    @Override
    public StandingCovenant testCovenant(String covenantId, Figure figure, Why why, Actor actor) {
        return tests.test(covenantId, figure, why, actor);
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
