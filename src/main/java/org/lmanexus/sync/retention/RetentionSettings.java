package org.lmanexus.sync.retention;

import org.hibernate.validator.constraints.time.DurationMin;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.time.Duration;

/// How long what is kept, by the time it ended. Zero keeps it for ever. The trail, decisions,
/// records, deliveries with their receipts, and the store of documents have no such setting.
///
/// @param runs runs of jobs with their steps; the last run of each job stays
/// @param sessions sign-ins that are over, with their refresh tokens
/// @param payloads what was sent, of deliveries that were received or superseded; hash and receipt
///     stay
/// @param archive files in the archive folder, whose bytes are in the store
/// @param rejected files in the folder of the rejected, with their reasons
@ConfigurationProperties("nexus.retention")
record RetentionSettings(
        @DefaultValue("P180D") @DurationMin Duration runs,
        @DefaultValue("P90D") @DurationMin Duration sessions,
        @DefaultValue("P365D") @DurationMin Duration payloads,
        @DefaultValue("PT0S") @DurationMin Duration archive,
        @DefaultValue("PT0S") @DurationMin Duration rejected) {

    /// @param archive where the files are that were taken in
    /// @param rejected where the files are that were not
    record Folders(Path archive, Path rejected) {}
}
