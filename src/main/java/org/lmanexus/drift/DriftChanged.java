package org.lmanexus.drift;

import java.util.Set;

/// Drift items of a workspace were opened, updated, closed or resolved. Heard in the same
/// transaction.
public record DriftChanged(String workspaceId, Set<String> clauseIds, Set<String> variableIds) {}
