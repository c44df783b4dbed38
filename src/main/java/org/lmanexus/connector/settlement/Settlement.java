package org.lmanexus.connector.settlement;

import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.Delivery.State;
import org.lmanexus.connector.Outbox.Claim;
import org.lmanexus.connector.status.ConnectorStatuses;
import org.lmanexus.connector.system.Verdict;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Writes down what attempts came to, as far as their claims still hold: those that end at the same
/// time in one transaction.
@Component
public class Settlement {

    private final Outcomes outcomes;
    private final AttemptRows rows;
    private final Superseding superseding;
    private final ConnectorStatuses statuses;
    private final Together<Attempted, State> together;

    Settlement(
            Outcomes outcomes,
            AttemptRows rows,
            Superseding superseding,
            ConnectorStatuses statuses,
            Commits commits) {
        this.outcomes = outcomes;
        this.rows = rows;
        this.superseding = superseding;
        this.statuses = statuses;
        this.together = new Together<>(all -> commits.of(() -> write(all)));
    }

    /// A claim that was lost to another node changes nothing: that node settles the delivery.
    public State settle(Claim claim, Verdict verdict) {
        Outcome outcome = outcomes.of(claim.delivery(), verdict);
        return together.get(new Attempted(claim, verdict, outcome));
    }

    private List<State> write(List<Attempted> all) {
        List<Attempted> held = rows.settle(all);
        rows.note(held);
        Map<Delivery, Verdict> verdicts = new LinkedHashMap<>();
        Map<String, State> states = new HashMap<>();
        for (Attempted attempted : held) {
            verdicts.put(attempted.delivery(), attempted.verdict());
            if (attempted.outcome().state() == State.PENDING) {
                superseding.inWorkspace(
                        attempted.delivery().workspaceId(), attempted.delivery().system());
            } else {
                states.put(attempted.delivery().id(), attempted.outcome().state());
            }
        }
        statuses.follow(verdicts);
        return found(all, states);
    }

    // What was lost to another node, or superseded, stands as it does
    private List<State> found(List<Attempted> all, Map<String, State> states) {
        List<String> others =
                all.stream()
                        .map(attempted -> attempted.delivery().id())
                        .filter(id -> !states.containsKey(id))
                        .toList();
        if (!others.isEmpty()) {
            states.putAll(rows.states(others));
        }
        return all.stream().map(attempted -> states.get(attempted.delivery().id())).toList();
    }
}
