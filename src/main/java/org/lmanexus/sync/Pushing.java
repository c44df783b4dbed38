package org.lmanexus.sync;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;

import java.time.Duration;
import java.util.List;

/// Pushes what waits in the outbox to the downstream systems.
public interface Pushing {

    /// Begins to push in this process, beside any other node; does nothing when it has begun.
    void start();

    /// Asks a system now whether it is there and lets us in; what it says is kept.
    void probe(DownstreamSystem system);

    /// Waits until every delivery of a version is settled or awaits approval at its system,
    /// whichever node sees to it.
    ///
    /// @return the deliveries as they stand then, or after the longest wait
    List<Delivery> await(String recordVersionId, Duration longest) throws InterruptedException;
}
