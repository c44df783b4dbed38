package org.lmanexus.sync;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The files of a workspace: those that lie in its inbound folder, and those that were taken in or
/// refused.
public interface Inbox {

    /// Those that lie there first, then the newest.
    List<Arrived> files(String workspaceId) throws IOException;

    /// The bytes of a file as they came; empty where that workspace never had them.
    ///
    /// @param sha256 64 hex digits
    Optional<Path> original(String workspaceId, String sha256);

    /// @param sha256 null while it lies in the folder
    /// @param reason why it was refused; null where it was not
    /// @param sessionId null for a baseline, and for what was not taken in
    record Arrived(
            String fileName,
            boolean baseline,
            State state,
            @Nullable String sha256,
            @Nullable String reason,
            @Nullable String sessionId,
            Instant at) {}

    /// How far a file is.
    enum State {
        /// In the folder: waits until it is whole, or is being read.
        WAITING,
        TAKEN,
        REJECTED
    }
}
