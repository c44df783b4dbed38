package org.lmanexus.connector.settlement;

import org.jspecify.annotations.Nullable;

import java.time.Duration;
import java.util.function.LongUnaryOperator;

/// How long to wait before the next attempt: doubled each time up to a limit, of which a random
/// half is left out so that deliveries that failed together do not come back together.
///
/// @param random gives a number from 0 up to its argument, without it
record Backoff(Duration first, Duration longest, LongUnaryOperator random) {

    private static final int MOST_DOUBLINGS = 30;

    /// @param attempts how many were made
    /// @param asked how long the system asked us to wait
    Duration after(int attempts, @Nullable Duration asked) {
        int doublings = Math.min(Math.max(attempts - 1, 0), MOST_DOUBLINGS);
        Duration full = first.multipliedBy(1L << doublings);
        long most = Math.max(2, Math.min(full.toMillis(), longest.toMillis()));
        Duration pause = Duration.ofMillis(most / 2 + random.applyAsLong(most - most / 2));
        return asked != null && asked.compareTo(pause) > 0 ? asked : pause;
    }
}
