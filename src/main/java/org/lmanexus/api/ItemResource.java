package org.lmanexus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.util.List;

/// One proposal of a markup, and the decision about it.
@RestController
@RequestMapping("/api/v1/reconciliations/items/{itemId}")
@Tag(name = "Reconciliation items")
class ItemResource {

    private final Reconciliations reconciliations;
    private final Access access;

    ItemResource(Reconciliations reconciliations, Access access) {
        this.reconciliations = reconciliations;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "One item.")
    ItemView get(@PathVariable String itemId, @ActingUser Actor actor) {
        ReconciliationItem item = reconciliations.item(itemId);
        access.require(actor, item.workspaceId(), Permission.GRAPH_VIEW);
        return ItemView.of(item);
    }

    @PostMapping("/apply")
    @Operation(
            summary = "Applies an item: value, words, counters and trail in one transaction.",
            description = "409 when it is decided, stale or locked; 400 when a reason is missing.")
    Decided apply(
            @PathVariable String itemId, @RequestBody DecisionBody body, @ActingUser Actor actor) {
        return decided(
                reconciliations.apply(List.of(itemId), body.toReason(), actor).getFirst(), actor);
    }

    @PostMapping("/reject")
    @Operation(
            summary = "Rejects an item; nothing but the item, the counters and the trail change.")
    Decided reject(
            @PathVariable String itemId, @RequestBody DecisionBody body, @ActingUser Actor actor) {
        return decided(
                reconciliations.reject(List.of(itemId), body.toReason(), actor).getFirst(), actor);
    }

    private Decided decided(Outcome outcome, Actor actor) {
        return switch (outcome) {
            case Outcome.Decided done -> new Decided(get(done.itemId(), actor), done.note());
            case Outcome.Refused refused -> throw refused.refusal();
        };
    }

    /// @param note what a reviewer should know beside it; null for nothing
    @Schema(name = "DecidedItem")
    record Decided(ItemView item, @org.jspecify.annotations.Nullable String note) {}
}
