package org.lmanexus.sync.job;

import org.lmanexus.workspace.Workspaces;
import org.springframework.batch.core.partition.Partitioner;
import org.springframework.batch.infrastructure.item.ExecutionContext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Workspaces by id: behind `after`, up to and with `upTo`.
record WorkspaceRange(String after, String upTo, long size) {

    /// Enough that nodes share the work evenly; few enough that a range is worth its message.
    private static final int LARGEST = 250;

    private static final String AFTER = "after";
    private static final String UP_TO = "upTo";
    private static final String SIZE = "size";

    static WorkspaceRange of(ExecutionContext context) {
        return new WorkspaceRange(
                context.getString(AFTER), context.getString(UP_TO), context.getLong(SIZE));
    }

    ExecutionContext toContext() {
        ExecutionContext context = new ExecutionContext();
        context.putString(AFTER, after);
        context.putString(UP_TO, upTo);
        context.putLong(SIZE, size);
        return context;
    }

    /// Cuts all workspaces into ranges, one message each.
    static Partitioner partitioner(Workspaces workspaces) {
        return gridSize -> {
            List<WorkspaceRange> ranges = ranges(workspaces, gridSize);
            Map<String, ExecutionContext> contexts = new LinkedHashMap<>();
            for (int i = 0; i < ranges.size(); i++) {
                contexts.put("range-" + (i + 1), ranges.get(i).toContext());
            }
            return contexts;
        };
    }

    private static List<WorkspaceRange> ranges(Workspaces workspaces, int wanted) {
        List<String> ids = workspaces.idsAfter("", Integer.MAX_VALUE);
        int size = Math.clamp(Math.ceilDiv(ids.size(), wanted), 1, LARGEST);
        List<WorkspaceRange> ranges = new ArrayList<>();
        for (int from = 0; from < ids.size(); from += size) {
            int to = Math.min(from + size, ids.size());
            ranges.add(
                    new WorkspaceRange(
                            from == 0 ? "" : ids.get(from - 1), ids.get(to - 1), to - from));
        }
        return ranges;
    }
}
