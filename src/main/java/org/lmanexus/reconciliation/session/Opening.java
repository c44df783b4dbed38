package org.lmanexus.reconciliation.session;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.audit.AuditEntry;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.audit.AuditTrail;
import org.lmanexus.document.Document;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.Comparison;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.List;
import java.util.Map;

/// Makes a session of a markup: compares it with what stands, and keeps session and items in one
/// transaction, the caller's if there is one.
@Component
class Opening {

    private final Agreements agreements;
    private final SessionRows sessions;
    private final NewItems items;
    private final AuditTrail trail;
    private final Transactions transactions;
    private final Clock clock;

    Opening(
            Agreements agreements,
            SessionRows sessions,
            NewItems items,
            AuditTrail trail,
            Transactions transactions,
            Clock clock) {
        this.agreements = agreements;
        this.sessions = sessions;
        this.items = items;
        this.trail = trail;
        this.transactions = transactions;
        this.clock = clock;
    }

    ReconciliationSession open(
            String workspaceId, Document markup, Actor uploader, Comparison comparison) {
        Agreements.Standing standing =
                transactions.snapshot(() -> agreements.standing(workspaceId));
        if (standing.clauses().isEmpty()) {
            throw new Refusal.Conflict(
                    "%s: the workspace has no agreement to compare it with; import its baseline first"
                            .formatted(markup.file()));
        }
        List<Proposal> proposals = comparison.compare(standing.agreement(), markup);
        List<ItemDraft> drafts = Drafting.of(proposals, standing.clauses(), standing.variables());
        SessionRows.Counts counts =
                new SessionRows.Counts(drafts.size(), proposals.size() - drafts.size());
        return transactions.shared(() -> keep(workspaceId, markup, uploader, drafts, counts));
    }

    private ReconciliationSession keep(
            String workspaceId,
            Document markup,
            Actor uploader,
            List<ItemDraft> drafts,
            SessionRows.Counts counts) {
        SessionRows.Upload upload = new SessionRows.Upload(uploader, clock.instant());
        String id = Ids.next();
        if (sessions.insert(id, workspaceId, markup, counts, upload)) {
            items.insert(workspaceId, id, drafts, upload.at());
            record(workspaceId, id, markup, uploader, counts);
        }
        return sessions.ofContent(workspaceId, markup.sha256().hex()).orElseThrow();
    }

    /// None of the 21 types is an upload: as before, it is the first event of its decisions.
    private void record(
            String workspaceId,
            String id,
            Document markup,
            Actor uploader,
            SessionRows.Counts counts) {
        trail.record(
                new AuditEntry(
                        workspaceId,
                        uploader,
                        AuditEventType.RECON_APPLY,
                        "reconciliation_session",
                        id,
                        null,
                        Map.of(
                                "fileName", markup.file(),
                                "sha256", markup.sha256().hex(),
                                "totalItems", counts.items()),
                        null,
                        null));
    }
}
