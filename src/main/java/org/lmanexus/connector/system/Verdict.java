package org.lmanexus.connector.system;

import org.jspecify.annotations.Nullable;

import java.time.Duration;

/// What an attempt came to.
public sealed interface Verdict {

    /// The system took it.
    ///
    /// @param receipt JSON
    record Acknowledged(String receipt) implements Verdict {}

    /// The system took it, and somebody there must approve it; no other attempt is made.
    ///
    /// @param receipt JSON
    record Awaiting(String receipt) implements Verdict {}

    /// The system refused it for what it says; another attempt would not help.
    record Rejected(String causes) implements Verdict {}

    /// Nothing is settled; another attempt may help.
    ///
    /// @param mayHaveArrived whether the system may have taken it, so that it must be settled
    ///     before anything newer is sent
    /// @param retryAfter how long the system asked us to wait
    record Unsettled(String error, boolean mayHaveArrived, @Nullable Duration retryAfter)
            implements Verdict {

        public static Unsettled notSent(String error) {
            return new Unsettled(error, false, null);
        }

        public static Unsettled unknown(String error) {
            return new Unsettled(error, true, null);
        }
    }
}
