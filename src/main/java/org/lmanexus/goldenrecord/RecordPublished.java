package org.lmanexus.goldenrecord;

/// A version was published. Heard in the same transaction.
public record RecordPublished(String workspaceId, String versionId) {}
