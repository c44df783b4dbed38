package org.lmanexus.connector;

import java.util.List;

/// What waits to be sent. Every delivery changes its state here and nowhere else.
public interface Outbox {

    /// Queues a version for the configured systems that have no delivery of it yet. Publishing does
    /// so by itself; this reaches a system that was configured since.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is no such version
    void queue(String recordVersionId);

    /// Takes due deliveries of one system for one node, for as long as a lease lasts. Never two of
    /// one workspace, and none while an older one of its workspace is not settled. A delivery
    /// whose lease ran out is taken again. One that awaits approval there is taken to look at it.
    List<Claim> claim(DownstreamSystem system, String node, int limit);

    /// Makes due what waits only because the clock of a node ran ahead for a while; to be asked for
    /// from time to time.
    void bringForward(DownstreamSystem system);

    /// Makes what is to be sent, sends it over the wire, and stores the receipt or the error. The
    /// bytes are made once: every attempt sends the same ones under the same idempotency key.
    ///
    /// @return where the delivery stands now
    Delivery.State push(Claim claim, Wire wire);

    /// Gives a claimed delivery back after a fault of our own, to be tried again later.
    void giveBack(Claim claim, String error);

    /// A delivery that one node may push.
    ///
    /// @param token says whose claim it is; a later claim of the same delivery has another
    record Claim(Delivery delivery, String token) {}

    /// The way to one system. It answers with what happened and does not throw for what the
    /// system or the network did.
    @FunctionalInterface
    interface Wire {
        Answer send(Parcel parcel);
    }
}
