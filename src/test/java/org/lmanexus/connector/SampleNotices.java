package org.lmanexus.connector;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.system.Envelope;
import org.lmanexus.connector.system.Notice;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;

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

    /// The envelope of the first version, sent again by a person.
    public static Envelope correction() {
        return envelope(1, 1, true);
    }

    /// The first version with decimals that a double, or a currency of two decimals, would spoil.
    public static Notice exact() {
        return of(
                record("record-1.json")
                        .replace("\"250000000\"", "\"12345678901234567.89\"")
                        .replace("\"2.75\"", "\"0.0325\"")
                        .replace("\"GBP\"", "\"JPY\"")
                        .replace("\"500000000\"", "\"75000000000\""));
    }

    /// The first version of a deal whose Business Days are those of three centres.
    public static Notice centres() {
        String days =
                """
                "terms":{"businessDays":{"approved":true,"kind":"text","source":{"clause":null,\
                "clauseId":"cl-def","documentSha256":null,"page":null,"text":null,"title":"Definitions",\
                "variableId":null},"unit":null,"value":"a day on which banks are open in London and New \
                York and which is a TARGET Day"},\
                """;
        return of(
                record("record-1.json")
                        .replaceFirst(
                                "\"terms\"\\s*:\\s*\\{", Matcher.quoteReplacement(days.strip())));
    }

    public static String record(String name) {
        try {
            return Files.readString(Path.of("docs", "examples", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Envelope envelope(int version, @Nullable Integer supersedes) {
        return envelope(version, supersedes, false);
    }

    private static Envelope envelope(
            int version, @Nullable Integer supersedes, boolean correction) {
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
                correction,
                "a".repeat(64));
    }
}
