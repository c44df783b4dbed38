package org.lmanexus.audit;

/// Writes the trail.
public interface AuditTrail {

    /// Appends one event in the caller's transaction, which must exist: when that rolls back,
    /// nothing
    /// was recorded.
    void record(AuditEntry entry);
}
