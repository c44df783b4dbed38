package org.lmanexus.agreement.store;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.gate.ClauseGate;
import org.lmanexus.agreement.rows.ClauseRows;
import org.lmanexus.agreement.rows.CovenantRows;
import org.lmanexus.agreement.rows.VariableRows;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The agreements of the workspaces, in the database.
@Service
class StoredAgreements implements Agreements {

    private final BaselineImport imports;
    private final ClauseRows clauses;
    private final VariableRows variables;
    private final CovenantRows covenants;
    private final Standings standings;
    private final Access access;

    StoredAgreements(
            BaselineImport imports,
            ClauseRows clauses,
            VariableRows variables,
            CovenantRows covenants,
            Standings standings,
            Access access) {
        this.imports = imports;
        this.clauses = clauses;
        this.variables = variables;
        this.covenants = covenants;
        this.standings = standings;
        this.access = access;
    }

    @Override
    @Transactional
    public Imported importBaseline(
            String workspaceId, Agreement agreement, BaselineSource source, Actor actor) {
        access.require(actor, workspaceId, Permission.DRAFT_ADD_CLAUSE);
        return imports.run(workspaceId, agreement, source, actor);
    }

    @Override
    @Transactional(readOnly = true)
    public Agreement current(String workspaceId) {
        return standing(workspaceId).agreement();
    }

    @Override
    public Standing standing(String workspaceId) {
        return standings.of(workspaceId);
    }

    @Override
    public String state(String workspaceId) {
        return standings.state(workspaceId);
    }

    @Override
    public Map<String, Terms> terms(Collection<String> workspaceIds) {
        Map<String, List<StandingClause>> standing = clauses.standing(workspaceIds);
        Map<String, List<StandingVariable>> values = variables.standing(standing);
        Map<String, List<StandingCovenant>> tested = covenants.standing(workspaceIds);
        Map<String, Terms> terms = new LinkedHashMap<>();
        for (String workspaceId : workspaceIds) {
            terms.put(
                    workspaceId,
                    new Terms(
                            standing.getOrDefault(workspaceId, List.of()),
                            values.getOrDefault(workspaceId, List.of()),
                            tested.getOrDefault(workspaceId, List.of())));
        }
        return terms;
    }

    @Override
    public Terms among(String workspaceId, Set<String> clauseIds, Set<String> variableIds) {
        return new Terms(
                clauses.among(workspaceId, clauseIds),
                variables.among(workspaceId, variableIds),
                List.of());
    }

    @Override
    public List<StandingClause> clauses(String workspaceId) {
        return clauses.standing(workspaceId);
    }

    @Override
    public List<StandingVariable> variables(String workspaceId) {
        return variables.standing(workspaceId);
    }

    @Override
    public StandingClause clause(String clauseId) {
        return clauses.get(clauseId).orElseThrow(() -> ClauseGate.noClause(clauseId));
    }

    @Override
    public StandingVariable variable(String variableId) {
        return variables.get(variableId).orElseThrow(() -> ClauseGate.noVariable(variableId));
    }

    @Override
    public List<StandingCovenant> covenants(String workspaceId) {
        return covenants.standing(workspaceId);
    }

    @Override
    public StandingCovenant covenant(String covenantId) {
        return covenants.get(covenantId).orElseThrow(() -> ClauseGate.noCovenant(covenantId));
    }

    @Override
    public Optional<BaselineSource> source(String workspaceId) {
        return imports.source(workspaceId);
    }
}
