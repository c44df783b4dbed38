package org.lmanexus.goldenrecord;

import java.time.Instant;

/// An immutable snapshot that was published.
///
/// @param version from 1 within the workspace
/// @param json canonical, see [GoldenRecord]
public record RecordVersion(
        String id,
        String workspaceId,
        int version,
        String json,
        String contentHash,
        Instant publishedAt,
        String publishedBy,
        String reason) {}
