package org.lmanexus.goldenrecord;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;

import java.util.List;
import java.util.Optional;

/// Derives, gates, versions and publishes.
public interface GoldenRecords {

    /// The record as it stands; reading writes nothing.
    GoldenRecord current(String workspaceId);

    /// Whether it may be published, without putting it together.
    Readiness readiness(String workspaceId);

    /// Computes the record anew and stores it, in one transaction.
    GoldenRecord refresh(String workspaceId);

    /// Stores an immutable version and publishes [RecordPublished], in one transaction. The same
    /// content as the last version gives that version again.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict while it is in review, with the reasons
    /// @throws org.lmanexus.kernel.Refusal.Invalid without a reason
    RecordVersion publish(
            String workspaceId, String reason, @Nullable String category, Actor actor);

    /// Writes into the trail that the record as it stands was handed out in a format, and gives its
    /// JSON, of which every other format is made; also while it is in review.
    String export(String workspaceId, ExportFormat format, Actor actor);

    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is none
    RecordVersion version(String versionId);

    Optional<RecordVersion> latest(String workspaceId);

    /// The newest first.
    List<RecordVersion> versions(String workspaceId);

    /// Where two published versions differ, field by field, whichever is the newer; nothing where
    /// their content is the same.
    ///
    /// @param from null for the last one
    /// @param to null for the record as it stands
    /// @throws org.lmanexus.kernel.Refusal.NotFound when there is no such version
    List<FieldDifference> difference(
            String workspaceId, @Nullable Integer from, @Nullable Integer to);

    /// @param integrity 0 to 100
    record Readiness(GoldenRecord.Status status, int integrity) {}
}
