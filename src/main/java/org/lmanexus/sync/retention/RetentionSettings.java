package org.lmanexus.sync.retention;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

import java.nio.file.Path;
import java.time.Duration;

/// How long what is kept, by the time it ended. Zero keeps it for ever. The trail, decisions,
/// records, deliveries with their receipts, and the store of documents have no such setting.
///
/// @param cron when the sweep starts, in Quartz's six or seven fields, UTC
/// @param runs runs of jobs with their steps; the last run of each job stays
/// @param sessions sign-ins that are over, with their refresh tokens
/// @param payloads what was sent, of deliveries that were received or superseded; hash and receipt
///     stay
/// @param archive files in the archive folder, whose bytes are in the store
/// @param rejected files in the folder of the rejected, with their reasons
@ConfigurationProperties("nexus.retention")
record RetentionSettings(
        @DefaultValue("0 0 5 * * ?") String cron,
        @DefaultValue("P180D") Duration runs,
        @DefaultValue("P90D") Duration sessions,
        @DefaultValue("P365D") Duration payloads,
        @DefaultValue("PT0S") Duration archive,
        @DefaultValue("PT0S") Duration rejected) {

    /// @param archive where the files are that were taken in
    /// @param rejected where the files are that were not
    record Folders(Path archive, Path rejected) {}
}
