package org.lmanexus.goldenrecord.store;

import org.lmanexus.drift.Drifts;
import org.lmanexus.goldenrecord.GoldenRecord.Status;
import org.lmanexus.graph.Graphs;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.List;

/// Says whether the record of a workspace may be published, and if not why.
@Component
class RecordGate {

    private static final int LEAST_INTEGRITY = 90;

    private final Workspaces workspaces;
    private final Graphs graphs;
    private final Drifts drifts;

    RecordGate(Workspaces workspaces, Graphs graphs, Drifts drifts) {
        this.workspaces = workspaces;
        this.graphs = graphs;
        this.drifts = drifts;
    }

    Verdict judge(String workspaceId) {
        int integrity = graphs.integrity(workspaceId);
        int high = drifts.unresolvedHigh(workspaceId);
        boolean blocked = workspaces.get(workspaceId).governance().publishBlockedWhenHighDrift();
        return Verdict.of(integrity, high, blocked);
    }

    /// @param reasons why it is in review; empty when ready
    record Verdict(int integrity, int unresolvedHighDrift, List<String> reasons) {

        Verdict {
            reasons = List.copyOf(reasons);
        }

        static Verdict of(int integrity, int high, boolean blockedByHighDrift) {
            List<String> reasons = new ArrayList<>();
            if (integrity < LEAST_INTEGRITY) {
                reasons.add(
                        "The integrity score is %d and must be at least %d"
                                .formatted(integrity, LEAST_INTEGRITY));
            }
            if (high > 0 && blockedByHighDrift) {
                reasons.add(
                        high == 1
                                ? "1 HIGH drift item is unresolved"
                                : "%d HIGH drift items are unresolved".formatted(high));
            }
            return new Verdict(integrity, high, reasons);
        }

        Status status() {
            return reasons.isEmpty() ? Status.READY : Status.IN_REVIEW;
        }
    }
}
