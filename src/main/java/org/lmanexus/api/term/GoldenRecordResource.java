package org.lmanexus.api.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Page;
import org.lmanexus.api.WhyBody;
import org.lmanexus.goldenrecord.GoldenRecord;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.time.Instant;
import java.util.List;

/// The one record of a deal.
@RestController
@RequestMapping("/api/v1/golden-records/{workspaceId}")
@Tag(name = "Golden record")
class GoldenRecordResource {

    private final GoldenRecords records;
    private final Access access;
    private final JsonMapper json;

    GoldenRecordResource(GoldenRecords records, Access access, JsonMapper json) {
        this.records = records;
        this.access = access;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "The record as it stands, and whether it may be published.")
    View get(@PathVariable String workspaceId, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return view(records.current(workspaceId));
    }

    @PostMapping("/export")
    @Operation(summary = "The record as JSON; the trail says who took it.")
    JsonNode export(@PathVariable String workspaceId, @ActingUser Actor actor) {
        return json.readTree(records.export(workspaceId, actor));
    }

    @PostMapping("/publish")
    @Operation(
            summary = "Stores an immutable version and queues it for every configured system.",
            description =
                    "409 with the reasons while the record is in review. The same content again is"
                            + " the same version.")
    VersionView publish(
            @PathVariable String workspaceId, @RequestBody WhyBody why, @ActingUser Actor actor) {
        return VersionView.of(
                records.publish(workspaceId, why.given(), why.reasonCategory(), actor));
    }

    @GetMapping("/versions")
    @Operation(summary = "The published versions, the newest first.")
    Page<VersionView> versions(
            @PathVariable String workspaceId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return Page.of(records.versions(workspaceId), offset, limit, VersionView::of);
    }

    private View view(GoldenRecord record) {
        return new View(
                record.workspaceId(),
                record.status().name(),
                record.reasons(),
                record.integrity(),
                record.unresolvedHighDrift(),
                record.contentHash(),
                record.version(),
                record.lastPublishAt(),
                json.readTree(record.json()));
    }

    /// @param reasons why it is in review; empty when ready
    /// @param version the last published one; 0 for none
    @Schema(name = "GoldenRecord")
    record View(
            String workspaceId,
            String status,
            List<String> reasons,
            int integrity,
            int unresolvedHighDrift,
            String contentHash,
            int version,
            @Nullable Instant lastPublishAt,
            JsonNode record) {}

    /// A version without its content.
    record VersionView(
            String id,
            String workspaceId,
            int version,
            String contentHash,
            Instant publishedAt,
            String publishedBy,
            String reason) {

        static VersionView of(RecordVersion version) {
            return new VersionView(
                    version.id(),
                    version.workspaceId(),
                    version.version(),
                    version.contentHash(),
                    version.publishedAt(),
                    version.publishedBy(),
                    version.reason());
        }
    }
}
