package org.lmanexus.sync.job;

import org.springframework.batch.infrastructure.item.ExecutionContext;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The workspaces that one message hands to a node.
///
/// A workspace belongs to the same range, by its id, whenever a run is cut: so a run that died
/// while it was being cut, or when half of it was done, goes on with the ranges it had.
record WorkspaceRange(List<String> workspaceIds) {

    private static final String IDS = "workspaceIds";
    private static final String SEPARATOR = "\n";

    static WorkspaceRange of(ExecutionContext context) {
        return new WorkspaceRange(
                context.getString(IDS, "").lines().filter(id -> !id.isEmpty()).toList());
    }

    ExecutionContext toContext() {
        ExecutionContext context = new ExecutionContext();
        context.putString(IDS, String.join(SEPARATOR, workspaceIds));
        return context;
    }

    /// By the names of their ranges.
    static Map<String, WorkspaceRange> cut(List<String> workspaceIds, int ranges) {
        return workspaceIds.stream()
                .collect(
                        Collectors.groupingBy(
                                id -> "range-" + (Math.floorMod(id.hashCode(), ranges) + 1),
                                TreeMap::new,
                                Collectors.collectingAndThen(
                                        Collectors.toList(), WorkspaceRange::new)));
    }
}
