package org.lmanexus.connector.settlement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Delivery.State;

import java.time.Instant;

/// What a verdict makes of a delivery.
///
/// @param next when something is to be done about it again
record Outcome(
        State state, @Nullable String receipt, @Nullable String error, @Nullable Instant next) {}
