package org.lmanexus.api;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.ReconciliationSession;

import java.time.Instant;
import java.util.Locale;

/// A session as the interface shows it.
///
/// @param formatting changes of form only, which make no item
record SessionView(
        String id,
        String workspaceId,
        String fileName,
        String fileType,
        @Nullable String sha256,
        Instant uploadedAt,
        String uploadedBy,
        int total,
        int applied,
        int rejected,
        int pending,
        int formatting) {

    static SessionView of(ReconciliationSession session) {
        return new SessionView(
                session.id(),
                session.workspaceId(),
                session.fileName(),
                session.fileType().name().toLowerCase(Locale.ROOT),
                session.sha256(),
                session.uploadedAt(),
                session.uploadedBy(),
                session.total(),
                session.applied(),
                session.rejected(),
                session.pending(),
                session.formatting());
    }
}
