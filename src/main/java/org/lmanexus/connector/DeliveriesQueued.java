package org.lmanexus.connector;

/// Deliveries of a version wait to be sent.
public record DeliveriesQueued(String workspaceId, String recordVersionId) {}
