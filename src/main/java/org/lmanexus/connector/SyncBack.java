package org.lmanexus.connector;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Outbox.Wire;
import org.lmanexus.kernel.Actor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/// What each system now holds of a deal against what was delivered to it.
public interface SyncBack {

    /// Asks every configured system and writes down where it differs. One that cannot be reached is
    /// noted as such, is asked no more, and holds up no other.
    void check(Collection<String> workspaceIds, Wire wire);

    /// When each system was asked last, and why in vain.
    List<Check> checks(String workspaceId);

    /// Where systems differ, those that are open first.
    List<Difference> differences(String workspaceId);

    /// The covenant tests that came back, the newest first.
    List<Test> tests(String workspaceId);

    /// A person leaves a difference as it is; it opens again when the system's value moves on.
    ///
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    /// @throws org.lmanexus.kernel.Refusal.Conflict when it is not open
    /// @throws org.lmanexus.kernel.Refusal.Invalid without a reason
    Difference accept(String differenceId, String reason, Actor actor);

    /// @param trouble why the system could not be read; null when it was
    record Check(
            DownstreamSystem system, int recordVersion, Instant at, @Nullable String trouble) {}

    /// One value that a system holds otherwise.
    ///
    /// @param delivered null for what was never delivered
    /// @param held null for what the system no longer holds
    record Difference(
            String id,
            String workspaceId,
            DownstreamSystem system,
            String deliveryId,
            String path,
            @Nullable String delivered,
            @Nullable String held,
            State state,
            Instant foundAt,
            @Nullable Instant decidedAt,
            @Nullable String decidedBy,
            @Nullable String reason) {

        /// Where a difference stands.
        public enum State {
            OPEN,
            /// A person left it as it is.
            ACCEPTED,
            /// A person sent our values again.
            PUSHED,
            /// It was no longer found.
            GONE
        }
    }

    /// A covenant's test as a system reported it.
    ///
    /// @param previous what it reported of the same test before; null for the first time
    record Test(
            DownstreamSystem system,
            String covenantId,
            LocalDate testDate,
            String result,
            @Nullable String value,
            @Nullable String previous,
            Instant seenAt) {}
}
