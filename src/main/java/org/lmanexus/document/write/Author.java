package org.lmanexus.document.write;

import java.time.Instant;

/// Who made a change, and when.
public record Author(String name, Instant date) {

    /// An author with a date in ISO 8601, such as `2026-03-09T10:15:00Z`.
    public static Author of(String name, String date) {
        return new Author(name, Instant.parse(date));
    }
}
