package org.lmanexus.connector;

import org.lmanexus.kernel.Actor;

import java.util.List;

/// The delivery log.
public interface Deliveries {

    List<Delivery> of(String recordVersionId);

    List<Delivery> ofWorkspace(String workspaceId);

    /// Puts a delivery that waits, failed or was rejected back to be tried at once, under its key.
    /// What was rejected is made anew, for its mapping may have been mended; what may have arrived
    /// is sent with the same bytes.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it arrived, is on the wire, or a newer
    ///     version of its workspace has gone to the system
    Delivery replay(String deliveryId, Actor actor);
}
