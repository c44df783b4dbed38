package org.lmanexus.sync.job;

import org.jspecify.annotations.Nullable;
import org.lmanexus.workspace.Workspaces;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

import java.util.ArrayDeque;
import java.util.Deque;

/// Reads the ids of a range page by page, and goes on behind the last one when restarted.
final class WorkspaceReader implements ItemStreamReader<String> {

    private static final int PAGE = 100;
    private static final String LAST = "last";

    private final Workspaces workspaces;
    private final WorkspaceRange range;
    private final Deque<String> page = new ArrayDeque<>();
    private String last;

    WorkspaceReader(Workspaces workspaces, WorkspaceRange range) {
        this.workspaces = workspaces;
        this.range = range;
        this.last = range.after();
    }

    @Override
    public void open(ExecutionContext context) {
        last = context.getString(LAST, range.after());
        page.clear();
    }

    @Override
    public @Nullable String read() {
        if (page.isEmpty()) {
            page.addAll(workspaces.idsAfter(last, PAGE));
        }
        String next = page.poll();
        if (next == null || next.compareTo(range.upTo()) > 0) {
            return null;
        }
        last = next;
        return next;
    }

    @Override
    public void update(ExecutionContext context) {
        context.putString(LAST, last);
    }
}
