package org.lmanexus.sync.job;

/// What a job does to one workspace, in a transaction of its own. Doing it twice does no harm.
///
/// @param name of the job and of its file in `jobs/`
record WorkspaceJob(String name, Work work) {

    @FunctionalInterface
    interface Work {
        void on(String workspaceId);
    }
}
