package org.lmanexus.sync.job;

import org.jspecify.annotations.Nullable;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;

/// Reads the ids of a range that are left to do. Where it stopped it need not remember: what was
/// done has its mark.
final class WorkspaceReader implements ItemStreamReader<String> {

    private final Supplier<List<String>> pending;
    private Iterator<String> ids = List.<String>of().iterator();

    WorkspaceReader(Supplier<List<String>> pending) {
        this.pending = pending;
    }

    @Override
    public void open(ExecutionContext context) {
        ids = pending.get().iterator();
    }

    @Override
    public @Nullable String read() {
        return ids.hasNext() ? ids.next() : null;
    }
}
