package org.lmanexus.graph;

import java.util.Set;

/// Graph flags or the integrity scores of workspaces changed. Heard in the same transaction.
public record GraphChanged(Set<String> workspaceIds) {}
