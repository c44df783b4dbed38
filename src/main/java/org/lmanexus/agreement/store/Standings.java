package org.lmanexus.agreement.store;

import org.lmanexus.agreement.Agreements.Standing;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.rows.ClauseRows;
import org.lmanexus.agreement.rows.CovenantRows;
import org.lmanexus.agreement.rows.RevisionRows;
import org.lmanexus.agreement.rows.VariableRows;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentReferenceHashMap;

import java.util.List;
import java.util.Map;

/// What stands in a workspace, put together anew only where something of it was written since: the
/// many markups of one deal are compared with one agreement. Gives way to the memory's other uses.
@Component
class Standings {

    private final RevisionRows revisions;
    private final ClauseRows clauses;
    private final VariableRows variables;
    private final CovenantRows covenants;
    private final TermWords words;
    private final Map<String, Held> held = new ConcurrentReferenceHashMap<>();

    Standings(
            RevisionRows revisions,
            ClauseRows clauses,
            VariableRows variables,
            CovenantRows covenants,
            TermWords words) {
        this.revisions = revisions;
        this.clauses = clauses;
        this.variables = variables;
        this.covenants = covenants;
        this.words = words;
    }

    Standing of(String workspaceId) {
        String state = revisions.state(workspaceId);
        Held last = held.get(workspaceId);
        if (last != null && last.state().equals(state)) {
            return last.standing();
        }
        Standing standing = read(workspaceId);
        // Outside of a snapshot, somebody may have written while it was read.
        if (revisions.state(workspaceId).equals(state)) {
            held.put(workspaceId, new Held(state, standing));
        }
        return standing;
    }

    String state(String workspaceId) {
        return revisions.state(workspaceId);
    }

    private Standing read(String workspaceId) {
        List<StandingClause> standing = List.copyOf(clauses.standing(workspaceId));
        List<StandingVariable> values = List.copyOf(variables.standing(workspaceId));
        return new Standing(
                StandingAgreement.of(words, standing, values, covenants.standing(workspaceId)),
                standing,
                values);
    }

    private record Held(String state, Standing standing) {}
}
