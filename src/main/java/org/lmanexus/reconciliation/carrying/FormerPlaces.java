package org.lmanexus.reconciliation.carrying;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermHistory;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.springframework.stereotype.Component;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Where a clause stood that an item moved or took out, told by the clauses before it.
@Component
class FormerPlaces {

    private static final int KEPT = 20;

    private final Agreements agreements;
    private final TermHistory history;
    private final MadeClauses made;

    FormerPlaces(Agreements agreements, TermHistory history, MadeClauses made) {
        this.agreements = agreements;
        this.history = history;
        this.made = made;
    }

    /// The nearest first.
    List<String> before(StandingClause clause) {
        return agreements.clauses(clause.workspaceId()).stream()
                .filter(each -> each.order() < clause.order())
                .sorted(Comparator.comparingInt(StandingClause::order).reversed())
                .limit(KEPT)
                .map(StandingClause::id)
                .toList();
    }

    /// Behind the nearest clause that stands where it stood then.
    ///
    /// @throws org.lmanexus.kernel.Refusal.Conflict where none does
    Place of(ReconciliationItem item) {
        List<String> then =
                made.stoodBehind(item)
                        .orElseThrow(
                                () -> PuttingBack.byHand(item, "where it stood was not kept then"));
        if (then.isEmpty()) {
            return new Place(0, null);
        }
        Map<String, StandingClause> now =
                agreements.clauses(item.workspaceId()).stream()
                        .collect(Collectors.toMap(StandingClause::id, Function.identity()));
        StandingClause nearest =
                then.stream()
                        .flatMap(id -> Optional.ofNullable(now.get(id)).stream())
                        .filter(clause -> !movedSince(clause.id(), item))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        PuttingBack.byHand(
                                                item,
                                                "none of the clauses that stood before it is left"
                                                        + " where it was"));
        boolean asThen = nearest.id().equals(then.getFirst());
        return new Place(nearest.order(), asThen ? null : near(nearest));
    }

    private static String near(StandingClause behind) {
        return "what it stood behind is gone or was moved: it stands behind %s now"
                .formatted(name(behind));
    }

    static String name(StandingClause clause) {
        return clause.label() == null ? clause.title() : clause.label() + " " + clause.title();
    }

    boolean movedSince(String clauseId, ReconciliationItem item) {
        return history.ofClause(clauseId).changes().stream()
                .anyMatch(
                        change ->
                                change.change().equals("move")
                                        && item.decidedAt() != null
                                        && change.at().isAfter(item.decidedAt()));
    }

    /// @param after the order of the clause before it; 0 to come first
    /// @param note how that differs from where it stood; null for not at all
    record Place(int after, @Nullable String note) {}
}
