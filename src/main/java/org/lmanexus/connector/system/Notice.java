package org.lmanexus.connector.system;

import org.jspecify.annotations.Nullable;

/// What is to be told to one system.
///
/// @param record the canonical JSON of the version
/// @param previous what the system acknowledged last; null for nothing yet
public record Notice(Envelope envelope, String record, @Nullable Previous previous) {

    /// A version that the system holds.
    ///
    /// @param record its canonical JSON
    /// @param receipt the stored receipt
    public record Previous(int version, String record, String receipt) {}
}
