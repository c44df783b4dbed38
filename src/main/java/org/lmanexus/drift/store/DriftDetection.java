package org.lmanexus.drift.store;

import org.lmanexus.agreement.TermsChanged;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.drift.DriftChanged;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.DriftItem.Status;
import org.lmanexus.drift.DriftSettings;
import org.lmanexus.drift.Drifts.Detected;
import org.lmanexus.drift.severity.SeverityRule;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.Map;

/// Finds drift in one workspace, and again whenever its terms change. The caller's transaction
/// holds
/// the terms of the workspace.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DriftDetection {

    private static final String RETURNED =
            "Stands as approved again, or is no longer in the agreement";

    private final StandingTerms standing;
    private final DriftRows rows;
    private final DriftLedger ledger;
    private final Users users;
    private final List<SeverityRule> rules;

    DriftDetection(
            StandingTerms standing,
            DriftRows rows,
            DriftLedger ledger,
            Users users,
            DriftSettings settings) {
        this.standing = standing;
        this.rows = rows;
        this.ledger = ledger;
        this.users = users;
        this.rules = SeverityRule.inOrder(settings);
    }

    /// Before the graph hears of it, so that this finds the items as they should be.
    @EventListener
    @Order(1)
    void on(TermsChanged changed) {
        detect(changed.workspaceId(), rules);
    }

    Detected detect(String workspaceId) {
        return detect(workspaceId, rules);
    }

    Detected detect(String workspaceId, List<SeverityRule> by) {
        StandingTerms.Differing differing = standing.of(workspaceId);
        List<DriftItem> latest = rows.latest(workspaceId);
        DriftComparison.Outcome outcome = DriftComparison.compare(by, differing.terms(), latest);
        rows.insert(outcome.opened());
        ledger.write(outcome.updated());
        outcome.closed().forEach(item -> close(item, differing.editors()));
        if (!outcome.isEmpty()) {
            ledger.tell(DriftChanged.of(workspaceId, outcome.all()));
        }
        return detected(differing, latest, outcome);
    }

    private void close(DriftItem item, Map<String, String> editors) {
        String term = item.variableId() == null ? item.clauseId() : item.variableId();
        String editor = editors.get(term);
        Actor actor = editor == null ? users.engine() : users.get(editor);
        Resolution why = new Resolution(RETURNED, null, actor);
        ledger.write(List.of(Resolved.reverted(item, ledger.by(why))));
        ledger.record(
                AuditEventType.DRIFT_REVERT,
                item,
                Resolved.current(item),
                Resolved.baseline(item, Status.REVERTED),
                why);
    }

    private static Detected detected(
            StandingTerms.Differing differing,
            List<DriftItem> latest,
            DriftComparison.Outcome outcome) {
        long before = latest.stream().filter(item -> item.status() == Status.UNRESOLVED).count();
        return new Detected(
                differing.editors().size(),
                outcome.opened().size(),
                outcome.updated().size(),
                outcome.closed().size(),
                (int) before + outcome.opened().size() - outcome.closed().size());
    }
}
