package org.lmanexus.api.term;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.Rendering;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.util.Arrays;
import java.util.List;

/// The downstream systems, as one workspace sees them.
@RestController
@RequestMapping("/api/v1/connectors")
@Tag(name = "Connectors")
class ConnectorResource {

    private final Connectors connectors;
    private final Deliveries deliveries;
    private final Access access;

    ConnectorResource(Connectors connectors, Deliveries deliveries, Access access) {
        this.connectors = connectors;
        this.deliveries = deliveries;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The four systems, each with its newest delivery of a workspace.")
    List<View> list(@RequestParam String workspaceId, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        List<Delivery> newestFirst = deliveries.ofWorkspace(workspaceId);
        return Arrays.stream(DownstreamSystem.values())
                .map(system -> view(system, newestFirst))
                .toList();
    }

    @GetMapping("/{system}/preview")
    @Operation(summary = "What would be sent now, and where it does not fit its schema.")
    Preview preview(
            @PathVariable String system,
            @RequestParam String workspaceId,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GOLDEN_EXPORT);
        try {
            Rendering rendering = connectors.preview(DownstreamSystem.named(system), workspaceId);
            return new Preview(rendering.readable(), rendering.problems());
        } catch (MappingFailure e) {
            throw new Refusal.Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private View view(DownstreamSystem system, List<Delivery> newestFirst) {
        return new View(
                system.code(),
                system.type(),
                connectors.configured().contains(system),
                newestFirst.stream()
                        .filter(delivery -> delivery.system() == system)
                        .findFirst()
                        .map(DeliveryView::of)
                        .orElse(null));
    }

    /// @param lastDelivery null where nothing was queued yet
    @Schema(name = "Connector")
    record View(
            String system, String name, boolean configured, @Nullable DeliveryView lastDelivery) {}

    /// @param text the payload as a person reads it
    record Preview(String text, List<String> problems) {}
}
