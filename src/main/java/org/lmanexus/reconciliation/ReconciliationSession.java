package org.lmanexus.reconciliation;

import org.lmanexus.document.DocumentType;

import java.time.Instant;

/// A markup taken in, with how far its items are decided: `applied + rejected + pending = total`.
///
/// @param sha256 of the markup's bytes
public record ReconciliationSession(
        String id,
        String workspaceId,
        String fileName,
        DocumentType fileType,
        String sha256,
        Instant uploadedAt,
        String uploadedBy,
        int total,
        int applied,
        int rejected,
        int pending) {}
