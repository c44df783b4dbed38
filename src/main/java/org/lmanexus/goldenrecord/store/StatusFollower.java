package org.lmanexus.goldenrecord.store;

import org.lmanexus.drift.DriftChanged;
import org.lmanexus.graph.GraphChanged;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import java.time.Clock;
import java.util.Set;

/// Keeps the stored status and its reasons as drift and graph have them, in the transaction that
/// moved these; the record itself is computed anew when it is read, published or refreshed.
@Component
@Transactional(propagation = Propagation.MANDATORY)
class StatusFollower {

    private final RecordGate gate;
    private final RecordRows records;
    private final Clock clock;

    StatusFollower(RecordGate gate, RecordRows records, Clock clock) {
        this.gate = gate;
        this.records = records;
        this.clock = clock;
    }

    @EventListener
    void on(GraphChanged changed) {
        follow(changed.workspaceIds());
    }

    /// After the graph has followed.
    @EventListener
    @Order(2)
    void on(DriftChanged changed) {
        follow(changed.workspaceIds());
    }

    private void follow(Set<String> workspaceIds) {
        records.putStatus(gate.judge(workspaceIds), clock.instant());
    }
}
