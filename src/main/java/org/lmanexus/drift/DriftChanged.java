package org.lmanexus.drift;

import java.util.Set;

/// Drift items of workspaces were opened, updated, closed or resolved. Heard in the same
/// transaction.
public record DriftChanged(Set<String> workspaceIds) {}
