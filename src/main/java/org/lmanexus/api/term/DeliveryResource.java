package org.lmanexus.api.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.lmanexus.api.Page;
import org.lmanexus.api.WhyBody;
import org.lmanexus.connector.Deliveries;
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

import java.util.function.UnaryOperator;

/// Published versions on their way to the systems.
@RestController
@RequestMapping("/api/v1/deliveries")
@Tag(name = "Deliveries")
class DeliveryResource {

    private final Deliveries deliveries;
    private final Access access;

    DeliveryResource(Deliveries deliveries, Access access) {
        this.deliveries = deliveries;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The deliveries of a workspace, those of the newest version first.")
    Page<DeliveryView> list(
            @RequestParam String workspaceId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return Page.of(deliveries.ofWorkspace(workspaceId), offset, limit, DeliveryView::of);
    }

    @PostMapping("/{deliveryId}/replay")
    @Operation(
            summary = "Tries a delivery again at once: one that waits, failed or was rejected.",
            description =
                    "The idempotency key stays. 409 for one that arrived, is on the wire, or has a"
                            + " newer version behind it.")
    DeliveryView replay(@PathVariable String deliveryId, @ActingUser Actor actor) {
        return DeliveryView.of(deliveries.replay(deliveryId, actor));
    }

    @PostMapping("/{deliveryId}/cancel")
    @Operation(
            summary = "Calls off a delivery that waits to be sent, or to be approved there.",
            description = "What may have arrived stays there. 409 for one that does not wait.")
    DeliveryView cancel(
            @PathVariable String deliveryId, @RequestBody WhyBody why, @ActingUser Actor actor) {
        return DeliveryView.of(deliveries.cancel(deliveryId, why.given(), actor));
    }

    @PostMapping("/{deliveryId}/push-again")
    @Operation(
            summary = "Sends an acknowledged version again, over whatever its system holds by now.",
            description =
                    "409 for one that was not acknowledged, or has a newer version behind it.")
    DeliveryView pushAgain(
            @PathVariable String deliveryId, @RequestBody WhyBody why, @ActingUser Actor actor) {
        return DeliveryView.of(deliveries.pushAgain(deliveryId, why.given(), actor));
    }

    @GetMapping("/{deliveryId}/attempts")
    @Operation(summary = "Every attempt of a delivery, with what came of it.")
    Page<Deliveries.Attempt> attempts(
            @PathVariable String deliveryId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        return Page.of(
                deliveries.attempts(deliveryId, actor), offset, limit, UnaryOperator.identity());
    }
}
