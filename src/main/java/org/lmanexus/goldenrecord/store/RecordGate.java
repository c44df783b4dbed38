package org.lmanexus.goldenrecord.store;

import org.lmanexus.drift.Drifts;
import org.lmanexus.goldenrecord.GoldenRecord.Status;
import org.lmanexus.graph.Graphs;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Says whether the record of a workspace may be published, and if not why.
@Component
class RecordGate {

    private static final int LEAST_INTEGRITY = 90;

    /// Where there is no graph, nothing is wrong with it.
    private static final int WHOLE = 100;

    private final Workspaces workspaces;
    private final Graphs graphs;
    private final Drifts drifts;

    RecordGate(Workspaces workspaces, Graphs graphs, Drifts drifts) {
        this.workspaces = workspaces;
        this.graphs = graphs;
        this.drifts = drifts;
    }

    Verdict judge(String workspaceId) {
        return judge(List.of(workspaces.get(workspaceId))).values().iterator().next();
    }

    Map<String, Verdict> judge(Set<String> workspaceIds) {
        return judge(workspaces.all(workspaceIds));
    }

    private Map<String, Verdict> judge(List<Workspace> judged) {
        List<String> ids = judged.stream().map(Workspace::id).toList();
        Map<String, Integer> integrity = graphs.integrity(ids);
        Map<String, Integer> high = drifts.unresolvedHigh(ids);
        Map<String, Verdict> verdicts = new LinkedHashMap<>();
        for (Workspace workspace : judged) {
            verdicts.put(
                    workspace.id(),
                    Verdict.of(
                            integrity.getOrDefault(workspace.id(), WHOLE),
                            high.getOrDefault(workspace.id(), 0),
                            workspace.governance().publishBlockedWhenHighDrift()));
        }
        return verdicts;
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
