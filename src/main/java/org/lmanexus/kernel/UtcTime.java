package org.lmanexus.kernel;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/// Between instants and the database's `TIMESTAMP(3)` without zone, which holds UTC.
public final class UtcTime {

    private UtcTime() {}

    /// What to store: UTC, cut to milliseconds, so that it reads back equal.
    public static LocalDateTime column(Instant instant) {
        return LocalDateTime.ofInstant(instant.truncatedTo(ChronoUnit.MILLIS), ZoneOffset.UTC);
    }

    public static Instant instant(LocalDateTime column) {
        return column.toInstant(ZoneOffset.UTC);
    }
}
