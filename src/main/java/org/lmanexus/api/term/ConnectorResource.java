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
import org.lmanexus.connector.Probes;
import org.lmanexus.connector.Rendering;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.Pushing;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.Instant;
import java.util.List;

/// The downstream systems, as one workspace sees them.
@RestController
@RequestMapping("/api/v1/connectors")
@Tag(name = "Connectors")
class ConnectorResource {

    private final Connectors connectors;
    private final Deliveries deliveries;
    private final Probes probes;
    private final Pushing pushing;
    private final Access access;

    ConnectorResource(
            Connectors connectors,
            Deliveries deliveries,
            Probes probes,
            Pushing pushing,
            Access access) {
        this.connectors = connectors;
        this.deliveries = deliveries;
        this.probes = probes;
        this.pushing = pushing;
        this.access = access;
    }

    @GetMapping
    @Operation(
            summary = "The four systems: how each stands and why, with its newest delivery.",
            description =
                    "READY; IN_REVIEW where a person must look, here or there; DISCONNECTED where"
                            + " nothing can be delivered now. Each system is probed every minute.")
    List<View> list(@RequestParam String workspaceId, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        List<Delivery> newestFirst = deliveries.ofWorkspace(workspaceId);
        return probes.standing(workspaceId).stream()
                .map(standing -> view(standing, newestFirst))
                .toList();
    }

    @PostMapping("/{system}/probe")
    @Operation(summary = "Asks a system now whether it is there and lets us in.")
    View probe(
            @PathVariable String system,
            @RequestParam String workspaceId,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GOLDEN_PUBLISH);
        DownstreamSystem asked = DownstreamSystem.named(system);
        pushing.probe(asked);
        return list(workspaceId, actor).stream()
                .filter(view -> view.system().equals(asked.code()))
                .findFirst()
                .orElseThrow();
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

    private View view(Probes.Standing standing, List<Delivery> newestFirst) {
        DownstreamSystem system = standing.system();
        return new View(
                system.code(),
                system.type(),
                connectors.configured().contains(system),
                standing.status(),
                standing.reason(),
                standing.lastSyncAt(),
                standing.probedAt(),
                standing.probeMillis(),
                newestFirst.stream()
                        .filter(delivery -> delivery.system() == system)
                        .findFirst()
                        .map(DeliveryView::of)
                        .orElse(null));
    }

    /// @param status READY, IN_REVIEW or DISCONNECTED
    /// @param reason why it is not ready
    /// @param probeMillis how long the system took to answer the last probe
    /// @param lastDelivery null where nothing was queued yet
    @Schema(name = "Connector")
    record View(
            String system,
            String name,
            boolean configured,
            String status,
            @Nullable String reason,
            @Nullable Instant lastSyncAt,
            @Nullable Instant probedAt,
            @Nullable Integer probeMillis,
            @Nullable DeliveryView lastDelivery) {}

    /// @param text the payload as a person reads it
    record Preview(String text, List<String> problems) {}
}
