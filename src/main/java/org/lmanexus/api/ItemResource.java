package org.lmanexus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
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
    @Operation(summary = "One item, its version in the ETag.")
    ResponseEntity<ItemView> get(@PathVariable String itemId, @ActingUser Actor actor) {
        ReconciliationItem item = reconciliations.item(itemId);
        access.require(actor, item.workspaceId(), Permission.GRAPH_VIEW);
        ItemView view = ItemView.of(item);
        return Match.tagged(view, item.version(), Integer.toHexString(view.hashCode()));
    }

    @PostMapping("/apply")
    @Operation(
            summary = "Applies an item: value, words, counters and trail in one transaction.",
            description =
                    "409 when it is decided, stale or locked; 400 when a reason is missing. An"
                            + " If-Match is heeded, and may be left out: an item is decided once.")
    Decided apply(
            @PathVariable String itemId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionBody body,
            @ActingUser Actor actor) {
        List<String> seen = seen(itemId, ifMatch, actor);
        return decided(reconciliations.apply(seen, body.toReason(), actor).getFirst());
    }

    @PostMapping("/reject")
    @Operation(
            summary = "Rejects an item; nothing but the item, the counters and the trail change.",
            description = "If-Match as for applying.")
    Decided reject(
            @PathVariable String itemId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionBody body,
            @ActingUser Actor actor) {
        List<String> seen = seen(itemId, ifMatch, actor);
        return decided(reconciliations.reject(seen, body.toReason(), actor).getFirst());
    }

    /// Nothing but a decision moves an item on, and that it is decided is refused by itself.
    private List<String> seen(String itemId, @Nullable String ifMatch, Actor actor) {
        ReconciliationItem item = reconciliations.item(itemId);
        access.require(actor, item.workspaceId(), Permission.RECON_APPLY_REJECT);
        if (item.decision() == Decision.PENDING) {
            Match.check("item %d".formatted(item.number()), ifMatch, item.version());
        }
        return List.of(itemId);
    }

    private Decided decided(Outcome outcome) {
        return switch (outcome) {
            case Outcome.Decided done ->
                    new Decided(ItemView.of(reconciliations.item(done.itemId())), done.note());
            case Outcome.Refused refused -> throw refused.refusal();
        };
    }

    /// @param note what a reviewer should know beside it; null for nothing
    @Schema(name = "DecidedItem")
    record Decided(ItemView item, @Nullable String note) {}
}
