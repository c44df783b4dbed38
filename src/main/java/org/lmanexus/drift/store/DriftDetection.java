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

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Finds drift, of many workspaces at once, and again whenever its terms change. The caller's
/// transaction holds
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
        detect(List.of(changed.workspaceId()), rules);
    }

    Map<String, Detected> detect(Collection<String> workspaceIds) {
        return detect(workspaceIds, rules);
    }

    Map<String, Detected> detect(Collection<String> workspaceIds, List<SeverityRule> by) {
        Map<String, List<StandingTerm>> terms = standing.of(workspaceIds);
        Map<String, List<DriftItem>> latest = rows.latest(workspaceIds);
        Map<String, DriftComparison.Outcome> outcomes = new LinkedHashMap<>();
        Map<String, Detected> detected = new LinkedHashMap<>();
        for (String workspaceId : workspaceIds) {
            List<DriftItem> known = latest.getOrDefault(workspaceId, List.of());
            DriftComparison.Outcome outcome =
                    DriftComparison.compare(by, terms.getOrDefault(workspaceId, List.of()), known);
            detected.put(workspaceId, detected(known, outcome));
            if (!outcome.isEmpty()) {
                outcomes.put(workspaceId, outcome);
            }
        }
        write(outcomes);
        return detected;
    }

    private void write(Map<String, DriftComparison.Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return;
        }
        rows.insert(all(outcomes, DriftComparison.Outcome::opened));
        ledger.write(all(outcomes, DriftComparison.Outcome::updated));
        close(all(outcomes, DriftComparison.Outcome::closed));
        ledger.tell(new DriftChanged(outcomes.keySet()));
    }

    private static List<DriftItem> all(
            Map<String, DriftComparison.Outcome> outcomes,
            Function<DriftComparison.Outcome, List<DriftItem>> part) {
        return outcomes.values().stream().map(part).flatMap(List::stream).toList();
    }

    private void close(List<DriftItem> items) {
        Map<String, String> editors =
                standing.editors(items.stream().map(DriftDetection::term).toList());
        for (DriftItem item : items) {
            String editor = editors.get(term(item));
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
    }

    private static String term(DriftItem item) {
        return item.variableId() == null ? item.clauseId() : item.variableId();
    }

    private static Detected detected(List<DriftItem> latest, DriftComparison.Outcome outcome) {
        long before = latest.stream().filter(item -> item.status() == Status.UNRESOLVED).count();
        return new Detected(
                outcome.opened().size(),
                outcome.updated().size(),
                outcome.closed().size(),
                (int) before + outcome.opened().size() - outcome.closed().size());
    }
}
