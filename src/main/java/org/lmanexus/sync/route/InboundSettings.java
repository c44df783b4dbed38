package org.lmanexus.sync.route;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

import org.hibernate.validator.constraints.time.DurationMin;
import org.lmanexus.document.Recognition;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

import java.nio.file.Path;
import java.time.Duration;

/// Where files come in and where they go.
///
/// @param folder one subfolder for each workspace, with a folder `baseline` in it
/// @param archive where files lie that were taken in
/// @param rejected where files lie that were refused, each with its `.reason.json`
/// @param largest a bigger file is refused
/// @param longest a file that takes longer to read is refused
/// @param ocr whether a markup that is a scan is read by optical recognition
/// @param settle how long a file that looks cut off may still be written to
/// @param unchanged milliseconds that a file lies unchanged before the route hands it on; only the
///     route reads them
@Validated
@ConfigurationProperties("nexus.inbound")
record InboundSettings(
        Path folder,
        Path archive,
        Path rejected,
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("PT2M") @DurationMin(seconds = 1) Duration longest,
        @DefaultValue("OFF") Recognition ocr,
        @DefaultValue("PT30S") Duration settle,
        @DefaultValue("500") @Min(SHORTEST) @Max(LONGEST) int unchanged) {

    private static final long SHORTEST = 50;

    /// Camel waits ten seconds for a file to be so, and then leaves it for the next look.
    private static final long LONGEST = 5_000;

    InboundSettings {
        folder = folder.toAbsolutePath().normalize();
        archive = archive.toAbsolutePath().normalize();
        rejected = rejected.toAbsolutePath().normalize();
    }
}
