package org.lmanexus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
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

/// Markups taken in, and what they propose.
@RestController
@RequestMapping("/api/v1/reconciliations/sessions")
@Tag(name = "Reconciliation sessions")
class ReconciliationResource {

    private final Reconciliations reconciliations;
    private final Access access;

    ReconciliationResource(Reconciliations reconciliations, Access access) {
        this.reconciliations = reconciliations;
        this.access = access;
    }

    @GetMapping
    @Operation(summary = "The sessions of a workspace, newest upload first.")
    List<SessionView> list(@RequestParam String workspaceId, @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return reconciliations.sessions(workspaceId).stream().map(SessionView::of).toList();
    }

    @GetMapping("/{sessionId}")
    @Operation(summary = "One session with its counters: applied + rejected + pending = total.")
    SessionView get(@PathVariable String sessionId, @ActingUser Actor actor) {
        ReconciliationSession session = reconciliations.session(sessionId);
        access.require(actor, session.workspaceId(), Permission.GRAPH_VIEW);
        return SessionView.of(session);
    }

    @GetMapping("/{sessionId}/items")
    @Operation(summary = "The items of a session in the markup's order.")
    List<ItemView> items(
            @PathVariable String sessionId,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable String confidence,
            @ActingUser Actor actor) {
        Decision wanted = Named.of(Decision.class, "decision", decision);
        Confidence sure = Named.of(Confidence.class, "confidence", confidence);
        return reconciliations.items(get(sessionId, actor).id()).stream()
                .filter(item -> wanted == null || item.decision() == wanted)
                .filter(item -> sure == null || item.confidence() == sure)
                .map(ItemView::of)
                .toList();
    }

    @PostMapping("/{sessionId}/apply-high")
    @Operation(
            summary = "Applies every pending HIGH item, each in a transaction of its own.",
            description = "Answers with one outcome per item; repeating it applies nothing twice.")
    Outcomes applyHigh(
            @PathVariable String sessionId,
            @RequestBody DecisionBody body,
            @ActingUser Actor actor) {
        get(sessionId, actor);
        return Outcomes.of(reconciliations.applyHigh(sessionId, body.toReason(), actor));
    }
}
