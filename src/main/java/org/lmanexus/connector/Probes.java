package org.lmanexus.connector;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Outbox.Wire;

import java.time.Instant;
import java.util.List;

/// Whether each system is there, lets us in, and has a mapping that works; kept with the reason and
/// the time that it took to answer.
public interface Probes {

    /// As every connector of a workspace stands, by its last delivery or probe.
    List<Standing> standing(String workspaceId);

    /// Asks a system now, for every workspace.
    void probe(DownstreamSystem system, Wire wire);

    /// How a connector of a workspace stands.
    ///
    /// @param status READY, IN_REVIEW or DISCONNECTED
    /// @param reason why it is not ready; null when it is, or when nothing was tried yet
    /// @param lastSyncAt when the system took a version last
    /// @param probeMillis how long the system took to answer the last probe
    record Standing(
            DownstreamSystem system,
            String status,
            @Nullable String reason,
            @Nullable Instant lastSyncAt,
            @Nullable Instant probedAt,
            @Nullable Integer probeMillis) {}
}
