package org.lmanexus.audit;

import java.util.List;

/// Writes the trail.
public interface AuditTrail {

    /// Appends one event in the caller's transaction, which must exist: when that rolls back,
    /// nothing
    /// was recorded.
    void record(AuditEntry entry);

    /// Several, in their order and one round trip.
    void record(List<AuditEntry> entries);
}
