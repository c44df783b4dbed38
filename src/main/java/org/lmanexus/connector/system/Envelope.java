package org.lmanexus.connector.system;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What every message says about itself, whichever system it goes to.
///
/// @param messageId the delivery's id
/// @param correlationId the record version's id, common to all systems
/// @param goldenRecordId the workspace's id
/// @param supersedesVersion the version that the system acknowledged last; null for none
/// @param asOf when the version was published
/// @param checksum SHA-256 of the canonical record's content
public record Envelope(
        String messageId,
        String correlationId,
        String goldenRecordId,
        int goldenRecordVersion,
        @Nullable Integer supersedesVersion,
        Instant asOf,
        LocalDate effectiveDate,
        Instant generatedAt,
        String idempotencyKey,
        String environment,
        List<Approval> approvals,
        boolean isCorrection,
        String checksum) {

    /// Who let the version out.
    public record Approval(String role, String user, Instant at) {}
}
