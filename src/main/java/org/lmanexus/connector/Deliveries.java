package org.lmanexus.connector;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.time.Instant;
import java.util.List;

/// The delivery log.
public interface Deliveries {

    List<Delivery> of(String recordVersionId);

    List<Delivery> ofWorkspace(String workspaceId);

    /// Every attempt of a delivery to reach its system, the first one first.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    List<Attempt> attempts(String deliveryId, Actor actor);

    /// Puts a delivery that waits, failed, was rejected or called off back to be tried at once.
    /// What was rejected is made anew, for its mapping may have been mended; what may have arrived
    /// is sent with the same bytes under its key.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it arrived, is on the wire, or a newer
    ///     version of its workspace has gone to the system
    Delivery replay(String deliveryId, Actor actor);

    /// Puts the newest delivery to each system back that failed or was rejected, all of them or
    /// none, for one reason.
    ///
    /// @return those, each as it stands now
    /// @throws org.lmanexus.kernel.Refusal.Invalid without a reason
    List<Delivery> replayDead(String workspaceId, String reason, Actor actor);

    /// Sends a version that its system acknowledged again, over whatever the system holds by now;
    /// its open differences are settled by that.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    /// @throws org.lmanexus.kernel.Refusal.Invalid without a reason
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it was not acknowledged, or is not the
    /// newest
    Delivery pushAgain(String deliveryId, String reason, Actor actor);

    /// Calls off a delivery that waits to be sent or approved: nothing more is sent or asked. What
    /// may have arrived stays there.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    /// @throws org.lmanexus.kernel.Refusal.Invalid without a reason
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it does not wait
    Delivery cancel(String deliveryId, String reason, Actor actor);

    /// One attempt, as it went.
    ///
    /// @param node the node that made it
    /// @param outcome the verdict in one word; null while it is under way, or when its node died
    record Attempt(
            int number,
            Instant startedAt,
            @Nullable Instant endedAt,
            @Nullable String node,
            @Nullable String outcome,
            @Nullable String error) {}
}
