package org.lmanexus.reconciliation;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.DocumentType;

import java.time.Instant;

/// A markup taken in, with how far its items are decided: `applied + rejected + pending = total`.
///
/// @param sha256 of the markup's bytes; null for a session from before they were kept
/// @param formatting changes of form only, which need no decision and make no item
public record ReconciliationSession(
        String id,
        String workspaceId,
        String fileName,
        DocumentType fileType,
        @Nullable String sha256,
        Instant uploadedAt,
        String uploadedBy,
        int total,
        int applied,
        int rejected,
        int pending,
        int formatting) {}
