package org.lmanexus.connector;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Notices of one deal: its first version, and an amendment of commitment, margin and leverage.
public final class SampleNotices {

    public static final String KEY = "11111111-2222-4333-8444-555555555555";
    private static final Instant PUBLISHED = Instant.parse("2026-03-17T22:00:00Z");

    private SampleNotices() {}

    public static Notice first() {
        return new Notice(envelope(1, null), record("record-1.json"), null);
    }

    /// @param receipt what the system gave for the first version
    public static Notice second(String receipt) {
        return new Notice(
                envelope(2, 1),
                record("record-2.json"),
                new Notice.Previous(1, record("record-1.json"), receipt));
    }

    public static Notice of(String record) {
        return new Notice(envelope(1, null), record, null);
    }

    public static String record(String name) {
        try {
            return Files.readString(Path.of("docs", "examples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Envelope envelope(int version, @Nullable Integer supersedes) {
        return new Envelope(
                "delivery-" + version,
                "version-" + version,
                "ws-northwind",
                version,
                supersedes,
                PUBLISHED,
                LocalDate.parse("2026-03-17"),
                PUBLISHED,
                KEY,
                "test",
                List.of(new Envelope.Approval("publisher", "ada", PUBLISHED)),
                false,
                "a".repeat(64));
    }
}
