package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.ContentHash;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// The hash of a row, computed apart from the database's own `audit_hash`, so that one checks the
/// other.
final class ChainHash {

    static final String GENESIS = "0".repeat(64);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
                    .withZone(ZoneOffset.UTC);

    private final StringBuilder sealed = new StringBuilder();

    private ChainHash() {}

    static String of(AuditEvent event) {
        return new ChainHash()
                .field(event.prevHash())
                .field(event.chain())
                .field(Long.toString(event.seq()))
                .field(event.id())
                .field(event.timestamp())
                .field(event.actorId())
                .field(event.actorName())
                .field(event.type().name())
                .field(event.targetType())
                .field(event.targetId())
                .field(event.before())
                .field(event.after())
                .field(event.reason())
                .field(event.reasonCategory())
                .hash();
    }

    private ChainHash field(Instant time) {
        return field(TIME.format(time));
    }

    /// A value as its length in bytes, a colon and itself; nothing as a hyphen.
    private ChainHash field(@Nullable String value) {
        if (value == null) {
            sealed.append('-');
        } else {
            sealed.append(value.getBytes(StandardCharsets.UTF_8).length).append(':').append(value);
        }
        return this;
    }

    private String hash() {
        return ContentHash.ofText(sealed.toString()).hex();
    }
}
