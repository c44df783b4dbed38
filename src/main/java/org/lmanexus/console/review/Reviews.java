package org.lmanexus.console.review;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermHistory;
import org.lmanexus.console.shell.Redline;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Foreseen;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.reconciliation.PlacedItem;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// Gathers what a reviewer looks at, from the modules that know.
@Component
class Reviews {

    /// As many as some large markups propose.
    private static final int KEPT = 5000;

    /// What an item proposes stays as it is, and is compared once for all who open the page.
    private final ConcurrentLruCache<Edit, Redline> marks =
            new ConcurrentLruCache<>(KEPT, Edit::redline);

    private final Reconciliations reconciliations;
    private final Agreements agreements;
    private final TermHistory history;
    private final Graphs graphs;
    private final Drifts drifts;

    Reviews(
            Reconciliations reconciliations,
            Agreements agreements,
            TermHistory history,
            Graphs graphs,
            Drifts drifts) {
        this.reconciliations = reconciliations;
        this.agreements = agreements;
        this.history = history;
        this.graphs = graphs;
        this.drifts = drifts;
    }

    /// @throws Refusal.NotFound when it is no session of that deal
    ReconciliationSession session(String deal, String sessionId) {
        ReconciliationSession session = reconciliations.session(sessionId);
        if (!session.workspaceId().equals(deal)) {
            throw new Refusal.NotFound("there is no such markup in this deal: look in its inbox");
        }
        return session;
    }

    List<ReconciliationItem> decided(ReconciliationSession session) {
        return reconciliations.items(session.id()).stream()
                .filter(item -> item.decision() != Decision.PENDING)
                .toList();
    }

    Review review(ReconciliationSession session) {
        List<PlacedItem> placed = reconciliations.placed(session.id());
        return new Review(
                placed.stream().map(PlacedItem::item).toList(),
                Redlines.of(
                        agreements.clauses(session.workspaceId()),
                        placed,
                        history::body,
                        this::marks));
    }

    /// One clause with what is proposed in it; nothing where it was taken out.
    Optional<MarkedClause> clause(ReconciliationSession session, String clauseId) {
        List<StandingClause> clause =
                agreements.clauses(session.workspaceId()).stream()
                        .filter(each -> each.id().equals(clauseId))
                        .toList();
        return Redlines.of(clause, reconciliations.placed(session.id()), history::body, this::marks)
                .filter(each -> each.clauseId().equals(clauseId))
                .findFirst();
    }

    private Redline marks(String seen, String replacement) {
        return marks.get(new Edit(seen, replacement));
    }

    /// @throws Refusal.NotFound when it is no item of that session
    ReconciliationItem item(ReconciliationSession session, String itemId) {
        ReconciliationItem item = reconciliations.item(itemId);
        if (!item.sessionId().equals(session.id())) {
            throw new Refusal.NotFound("there is no such item in this markup");
        }
        return item;
    }

    Detail detail(ReconciliationItem item) {
        return new Detail(
                item,
                Redline.between(item.current(), item.proposed()),
                item.competesWith().stream().map(this::rival).toList(),
                impact(item),
                foreseen(item).orElse(null));
    }

    private Rival rival(String itemId) {
        ReconciliationItem item = reconciliations.item(itemId);
        return new Rival(item, reconciliations.session(item.sessionId()).fileName());
    }

    /// Everything that depends on the value, or on the clause where no value is meant.
    private List<Graphs.Impact> impact(ReconciliationItem item) {
        return graphs.get(item.workspaceId()).nodes().stream()
                .filter(node -> isOf(item, node))
                .findFirst()
                .map(node -> graphs.impact(node.id()))
                .orElse(List.of());
    }

    private static boolean isOf(ReconciliationItem item, DependencyGraph.Node node) {
        return item.variableId() == null
                ? item.clauseId().equals(node.clauseId()) && node.variableId() == null
                : Objects.equals(item.variableId(), node.variableId());
    }

    private Optional<Foreseen> foreseen(ReconciliationItem item) {
        String variable = item.variableId();
        return variable == null || item.kind() != Proposal.Kind.CHANGE
                ? Optional.empty()
                : drifts.foresee(variable, item.proposed(), agreements.variable(variable).unit());
    }

    private record Edit(String seen, String replacement) {

        Redline redline() {
            return Redline.between(seen, replacement);
        }
    }

    /// An item with what speaks for it, against it, and what would follow.
    ///
    /// @param foreseen the drift that applying it would show; null for none
    public record Detail(
            ReconciliationItem item,
            Redline words,
            List<Rival> rivals,
            List<Graphs.Impact> impact,
            @Nullable Foreseen foreseen) {}

    /// Another proposal for the same words, and the markup that it comes from.
    public record Rival(ReconciliationItem item, String fileName) {}
}
