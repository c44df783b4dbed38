package org.lmanexus.drift;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/// Drift items of a workspace were opened, updated, closed or resolved. Heard in the same
/// transaction.
public record DriftChanged(String workspaceId, Set<String> clauseIds, Set<String> variableIds) {

    public static DriftChanged of(String workspaceId, Collection<DriftItem> items) {
        Set<String> clauses = new HashSet<>();
        Set<String> variables = new HashSet<>();
        for (DriftItem item : items) {
            clauses.add(item.clauseId());
            if (item.variableId() != null) {
                variables.add(item.variableId());
            }
        }
        return new DriftChanged(workspaceId, Set.copyOf(clauses), Set.copyOf(variables));
    }
}
