package org.lmanexus.graph;

/// Graph flags or the integrity score of a workspace changed. Heard in the same transaction.
public record GraphChanged(String workspaceId) {}
