package org.lmanexus.goldenrecord;

import org.jspecify.annotations.Nullable;

import java.time.Instant;
import java.util.List;

/// The record of a deal as it stands now.
///
/// @param integrity 0 to 100
/// @param reasons why it is in review; empty when ready
/// @param json canonical: keys sorted, decimals as strings, valid against
///     `mappings/golden-record.schema.json`
/// @param contentHash SHA-256 of the canonical JSON without its member `record`
/// @param version the last published version; 0 where none was
public record GoldenRecord(
        String workspaceId,
        Status status,
        List<String> reasons,
        int integrity,
        int unresolvedHighDrift,
        String json,
        String contentHash,
        int version,
        @Nullable Instant lastPublishAt) {

    /// Whether it may be published.
    public enum Status {
        READY,
        IN_REVIEW
    }
}
