package org.lmanexus.api.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Page;
import org.lmanexus.api.WhyBody;
import org.lmanexus.connector.RecordExport;
import org.lmanexus.connector.RecordExports;
import org.lmanexus.goldenrecord.ExportFormat;
import org.lmanexus.goldenrecord.FieldDifference;
import org.lmanexus.goldenrecord.GoldenRecord;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// The one record of a deal.
@RestController
@RequestMapping("/api/v1/golden-records/{workspaceId}")
@Tag(name = "Golden record")
class GoldenRecordResource {

    private static final String CSV = "text/csv";

    private final GoldenRecords records;
    private final RecordExports exports;
    private final Access access;
    private final JsonMapper json;

    GoldenRecordResource(
            GoldenRecords records, RecordExports exports, Access access, JsonMapper json) {
        this.records = records;
        this.exports = exports;
        this.access = access;
        this.json = json;
    }

    @GetMapping
    @Operation(summary = "The record as it stands, and whether it may be published.")
    View get(@PathVariable String workspaceId, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return view(records.current(workspaceId));
    }

    @PostMapping(
            path = "/export",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_XML_VALUE, CSV})
    @Operation(
            summary = "The record as a file; the trail says who took it.",
            description =
                    "Formats: json, fpml (FpML 5.13, a dealStatement), csv. 409 with the paths that"
                            + " FpML insists on and the record does not hold.")
    ResponseEntity<byte[]> export(
            @PathVariable String workspaceId,
            @RequestParam(defaultValue = "json") String format,
            @ActingUser Actor actor) {
        RecordExport export = exports.export(workspaceId, ExportFormat.named(format), actor);
        ContentDisposition file =
                ContentDisposition.attachment().filename(export.fileName()).build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(export.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, file.toString())
                .body(export.text().getBytes(StandardCharsets.UTF_8));
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

    @GetMapping("/difference")
    @Operation(
            summary = "Where two versions differ, field by field.",
            description =
                    "`from` is a published version, the last one by default, `to` another, or"
                        + " nothing for the record as it stands. Members of a list go by their id,"
                        + " role, type or label. 404 where there is no such version.")
    List<FieldDifference> difference(
            @PathVariable String workspaceId,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return records.difference(workspaceId, from, to);
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
