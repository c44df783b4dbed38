package org.lmanexus.sync.job.work;

import org.lmanexus.workspace.WorkspaceRevisions.Subject;

import java.util.Collection;
import java.util.Set;
import java.util.function.Supplier;

/// What a job does to workspaces, to several in one transaction of its own: all of them or none.
/// Doing it twice does no harm.
///
/// @param name of the job and of its file in `jobs/`
/// @param watched what it looks at: a workspace of which nothing of that changed needs no work;
/// empty
///     for what nobody here sees change, so that every run works on all
/// @param basis what else the outcome depends on, such as thresholds; when it is another one, all
///     workspaces need work
public record WorkspaceJob(String name, Set<Subject> watched, Supplier<String> basis, Work work) {

    /// Whether every run works on every workspace.
    public boolean everywhere() {
        return watched.isEmpty();
    }

    @FunctionalInterface
    public interface Work {
        void on(Collection<String> workspaceIds);
    }
}
