package org.lmanexus.api.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.lmanexus.api.Page;
import org.lmanexus.api.WhyBody;
import org.lmanexus.connector.SyncBack;
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

import java.util.List;
import java.util.function.UnaryOperator;

/// What the systems hold against what was delivered to them.
@RestController
@RequestMapping("/api/v1/sync-back")
@Tag(name = "Sync back")
class SyncBackResource {

    private final SyncBack syncBack;
    private final Access access;

    SyncBackResource(SyncBack syncBack, Access access) {
        this.syncBack = syncBack;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "When each system was asked last what it holds, and why in vain.")
    List<SyncBack.Check> checks(@RequestParam String workspaceId, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return syncBack.checks(workspaceId);
    }

    @GetMapping("/differences")
    @Operation(
            summary = "Where the systems differ from what was delivered, with both values.",
            description =
                    "Those that are open first. To put ours in place of theirs, push the delivery"
                            + " again.")
    Page<SyncBack.Difference> differences(
            @RequestParam String workspaceId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return Page.of(syncBack.differences(workspaceId), offset, limit, UnaryOperator.identity());
    }

    @GetMapping("/tests")
    @Operation(summary = "The covenant tests that came back, the newest first.")
    Page<SyncBack.Test> tests(
            @RequestParam String workspaceId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return Page.of(syncBack.tests(workspaceId), offset, limit, UnaryOperator.identity());
    }

    @PostMapping("/differences/{differenceId}/accept")
    @Operation(
            summary = "Leaves a difference as it is.",
            description =
                    "It opens again when the system's value moves on. 404 for one that is not"
                            + " there, 409 for one that is not open.")
    SyncBack.Difference accept(
            @PathVariable String differenceId, @RequestBody WhyBody why, @ActingUser Actor actor) {
        return syncBack.accept(differenceId, why.given(), actor);
    }
}
