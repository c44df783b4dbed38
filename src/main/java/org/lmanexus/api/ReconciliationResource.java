package org.lmanexus.api;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

import org.jspecify.annotations.Nullable;
import org.lmanexus.identity.ActingUser;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.Proposal.Confidence;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
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
    Page<SessionView> list(
            @RequestParam String workspaceId,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        access.require(actor, workspaceId, Permission.GRAPH_VIEW);
        return Page.of(reconciliations.sessions(workspaceId), offset, limit, SessionView::of);
    }

    @GetMapping("/{sessionId}")
    @Operation(
            summary = "One session with its counters: applied + rejected + pending = total.",
            description = "The ETag moves on with each decision.")
    ResponseEntity<SessionView> get(@PathVariable String sessionId, @ActingUser Actor actor) {
        ReconciliationSession session = readable(sessionId, actor);
        return Match.tagged(SessionView.of(session), decided(session));
    }

    @GetMapping("/{sessionId}/items")
    @Operation(summary = "The items of a session in the markup's order.")
    Page<ItemView> items(
            @PathVariable String sessionId,
            @RequestParam(required = false) @Nullable String decision,
            @RequestParam(required = false) @Nullable String confidence,
            @RequestParam(defaultValue = "0") int offset,
            @RequestParam(defaultValue = Page.LIMIT) int limit,
            @ActingUser Actor actor) {
        Decision wanted = Named.of(Decision.class, "decision", decision);
        Confidence sure = Named.of(Confidence.class, "confidence", confidence);
        List<ReconciliationItem> found =
                reconciliations.items(readable(sessionId, actor).id()).stream()
                        .filter(item -> wanted == null || item.decision() == wanted)
                        .filter(item -> sure == null || item.confidence() == sure)
                        .toList();
        return Page.of(found, offset, limit, ItemView::of);
    }

    @PostMapping("/{sessionId}/apply-high")
    @Operation(
            summary = "Applies every pending HIGH item, each in a transaction of its own.",
            description =
                    "Answers with one outcome per item; repeating it applies nothing twice. An"
                            + " If-Match is heeded, and may be left out.")
    Outcomes applyHigh(
            @PathVariable String sessionId,
            @RequestHeader(value = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @RequestBody DecisionBody body,
            @ActingUser Actor actor) {
        ReconciliationSession session = readable(sessionId, actor);
        access.require(actor, session.workspaceId(), Permission.RECON_APPLY_REJECT);
        Match.check("session " + session.fileName(), ifMatch, decided(session));
        return Outcomes.of(reconciliations.applyHigh(sessionId, body.toReason(), actor));
    }

    private ReconciliationSession readable(String sessionId, Actor actor) {
        ReconciliationSession session = reconciliations.session(sessionId);
        access.require(actor, session.workspaceId(), Permission.GRAPH_VIEW);
        return session;
    }

    private static int decided(ReconciliationSession session) {
        return session.applied() + session.rejected();
    }
}
