package org.lmanexus.connector;

import java.util.Set;

/// The connectors of this installation.
public interface Connectors {

    /// The systems that an operator has said the place of; the others get no deliveries.
    Set<DownstreamSystem> configured();

    /// What would be sent to the system if the workspace's record were published now.
    ///
    /// @throws MappingFailure when the mapping is broken
    Rendering preview(DownstreamSystem system, String workspaceId);
}
