package org.lmanexus.reconciliation.session;

import org.lmanexus.document.Document;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.reconciliation.PlacedItem;
import org.lmanexus.reconciliation.Placement;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.carrying.Plan;
import org.lmanexus.reconciliation.carrying.Stored;
import org.lmanexus.workspace.Access;
import org.lmanexus.workspace.Permission;
import org.springframework.stereotype.Service;

import java.util.List;

/// Sessions and decisions in the database.
@Service
class StoredReconciliations implements Reconciliations {

    private final SessionRows sessions;
    private final ItemRows items;
    private final Opening opening;
    private final Decisions decisions;
    private final Access access;
    private final Comparison comparison;

    StoredReconciliations(
            SessionRows sessions,
            ItemRows items,
            Opening opening,
            Decisions decisions,
            Access access,
            Comparison comparison) {
        this.sessions = sessions;
        this.items = items;
        this.opening = opening;
        this.decisions = decisions;
        this.access = access;
        this.comparison = comparison;
    }

    @Override
    public ReconciliationSession open(String workspaceId, Document markup, Actor uploader) {
        access.require(uploader, workspaceId, Permission.RECON_UPLOAD);
        return sessions.ofContent(workspaceId, markup.sha256().hex())
                .orElseGet(() -> opening.open(workspaceId, markup, uploader, comparison));
    }

    @Override
    public ReconciliationSession session(String sessionId) {
        return sessions.get(sessionId)
                .orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "session %s: there is none; list those of the workspace"
                                                .formatted(sessionId)));
    }

    @Override
    public List<ReconciliationSession> sessions(String workspaceId) {
        return sessions.ofWorkspace(workspaceId);
    }

    @Override
    public List<ReconciliationItem> items(String sessionId) {
        return items.ofSession(session(sessionId).id()).stream().map(Stored::item).toList();
    }

    @Override
    public List<PlacedItem> placed(String sessionId) {
        return items.placed(session(sessionId).id()).stream()
                .map(stored -> new PlacedItem(stored.item(), placement(stored)))
                .toList();
    }

    private static Placement placement(Stored stored) {
        Plan plan = stored.plan();
        Plan.Words words = plan.words();
        return new Placement(
                plan.clauseVersion(),
                plan.afterClauseId(),
                words == null
                        ? null
                        : new Placement.Words(
                                words.start(), words.end(), words.seen(), words.replacement()),
                plan.newClause());
    }

    @Override
    public Outcome reverse(String itemId, Reason reason, Actor actor) {
        return decisions.reverse(itemId, reason, actor);
    }

    @Override
    public ReconciliationItem item(String itemId) {
        return decisions.find(itemId);
    }

    @Override
    public List<Outcome> apply(List<String> itemIds, Reason reason, Actor actor) {
        return itemIds.stream().map(id -> decisions.apply(id, reason, actor)).toList();
    }

    @Override
    public List<Outcome> reject(List<String> itemIds, Reason reason, Actor actor) {
        return itemIds.stream().map(id -> decisions.reject(id, reason, actor)).toList();
    }

    @Override
    public List<Outcome> applyHigh(String sessionId, Reason reason, Actor actor) {
        ReconciliationSession session = session(sessionId);
        access.require(actor, session.workspaceId(), Permission.RECON_APPLY_REJECT);
        return items(sessionId).stream()
                .filter(item -> item.decision() == Decision.PENDING)
                .filter(
                        item ->
                                item.confidence()
                                        == org.lmanexus.reconciliation.Proposal.Confidence.HIGH)
                .map(item -> decisions.applyInBulk(item, reason, actor))
                .toList();
    }
}
