package org.lmanexus.api.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.api.Match;
import org.lmanexus.api.Named;
import org.lmanexus.api.Page;
import org.lmanexus.api.WhyBody;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftItem.Severity;
import org.lmanexus.drift.DriftItem.Status;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.Detected;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/// Terms that stand away from what was approved, and what is done about them.
@RestController
@RequestMapping("/api/v1/drifts")
@Tag(name = "Drift")
class DriftResource {

    private final Drifts drifts;
    private final Access access;

    DriftResource(Drifts drifts, Access access) {
        this.drifts = drifts;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The drift of a workspace: the open items first, the worst before.")
    Page<DriftView> list(
            @RequestParam String workspaceId,
            @RequestParam(required = false) @Nullable String severity,
            @RequestParam(required = false) @Nullable String status,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.DRIFT_VIEW);
        Severity worst = Named.of(Severity.class, "severity", severity);
        Status stands = Named.of(Status.class, "status", status);
        boolean full = access.allows(actor, workspaceId, Permission.DRIFT_VIEW_FULL);
        List<DriftItem> found =
                drifts.items(workspaceId).stream()
                        .filter(item -> worst == null || item.severity() == worst)
                        .filter(item -> stands == null || item.status() == stands)
                        .toList();
        return Page.of(found, offset, limit, item -> DriftView.of(item, full));
    }

    @PostMapping("/recompute")
    @Operation(
            summary = "Compares every term with its baseline anew: opens, updates, closes items.",
            description = "What changes terms does so by itself; this is for adopted databases.")
    Detected recompute(@RequestParam String workspaceId, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_SYNC);
        return drifts.detect(workspaceId);
    }

    @GetMapping("/{driftId}")
    @Operation(summary = "One item, its version in the ETag.")
    ResponseEntity<DriftView> get(@PathVariable String driftId, @ActingUser Actor actor) {
        DriftItem item = drifts.get(driftId);
        access.require(actor, item.workspaceId(), Permission.DRIFT_VIEW_FULL);
        return tagged(item, actor);
    }

    @PostMapping("/{driftId}/override")
    @Operation(
            summary = "Makes what stands the approved baseline.",
            description =
                    "Where the workspace asks for risk approval the item stays open and shows the"
                        + " request. If-Match carries the ETag that you saw: 428 without, 412 when"
                        + " the item shows other values by now. 409 when it is decided or its"
                        + " clause is locked.")
    ResponseEntity<DriftView> override(
            @PathVariable String driftId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WhyBody why,
            @ActingUser Actor actor) {
        SeenDrift seen = seen(driftId, ifMatch, Permission.DRIFT_OVERRIDE_BASELINE, actor);
        return tagged(drifts.override(seen, why.given(), why.reasonCategory(), actor), actor);
    }

    @PostMapping("/{driftId}/revert")
    @Operation(
            summary = "Puts the approved value back, in the variable and the clause's text.",
            description = "If-Match as for an override.")
    ResponseEntity<DriftView> revert(
            @PathVariable String driftId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WhyBody why,
            @ActingUser Actor actor) {
        SeenDrift seen = seen(driftId, ifMatch, Permission.DRIFT_REVERT_DRAFT, actor);
        return tagged(drifts.revert(seen, why.given(), why.reasonCategory(), actor), actor);
    }

    @PostMapping("/{driftId}/approve")
    @Operation(
            summary = "Accepts the difference; neither value nor baseline moves.",
            description = "If-Match as for an override.")
    ResponseEntity<DriftView> approve(
            @PathVariable String driftId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody WhyBody why,
            @ActingUser Actor actor) {
        SeenDrift seen = seen(driftId, ifMatch, Permission.DRIFT_APPROVE, actor);
        return tagged(drifts.approve(seen, why.given(), why.reasonCategory(), actor), actor);
    }

    /// Who may not decide hears that first, whatever he saw.
    private SeenDrift seen(
            String driftId, @Nullable String ifMatch, Permission permission, Actor actor) {
        access.require(actor, drifts.get(driftId).workspaceId(), permission);
        return new SeenDrift(driftId, Match.version(ifMatch, () -> drifts.get(driftId).version()));
    }

    private ResponseEntity<DriftView> tagged(DriftItem item, Actor actor) {
        boolean full = access.allows(actor, item.workspaceId(), Permission.DRIFT_VIEW_FULL);
        return Match.tagged(DriftView.of(item, full), item.version());
    }
}
