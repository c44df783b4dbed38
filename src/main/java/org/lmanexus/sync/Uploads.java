package org.lmanexus.sync;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.io.IOException;
import java.nio.file.Path;

/// Takes files in that were handed over, not dropped; what follows is the same.
public interface Uploads {

    /// Takes a file into a workspace at once. The same bytes twice make one session.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Unreadable for a file that is none, or too large
    /// @throws org.lmanexus.kernel.Refusal.Conflict for a baseline that terms would be lost under
    Received take(String workspaceId, Upload upload, Actor uploader) throws IOException;

    /// @param file where its bytes lie
    /// @param name as its sender named it
    /// @param baseline whether it is the approved agreement, not a markup of it
    record Upload(Path file, String name, boolean baseline) {}

    /// @param sha256 of its bytes, 64 hex digits
    /// @param sessionId null for a baseline
    /// @param outcome one line for its sender
    record Received(
            String fileName,
            String sha256,
            boolean baseline,
            @Nullable String sessionId,
            String outcome) {}
}
