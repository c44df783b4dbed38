package org.lmanexus.sync.job;

import org.lmanexus.kernel.LogKey;
import org.lmanexus.kernel.LogScope;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.listener.SkipListener;
import org.springframework.batch.core.scope.context.StepContext;
import org.springframework.batch.core.scope.context.StepSynchronizationManager;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.transaction.TransactionException;

import java.util.ArrayList;
import java.util.List;

/// One bad workspace stops no other: it is counted, and named in the step's context and in the log.
final class SkippedWorkspaces implements SkipListener<String, String> {

    private static final Logger LOG = LoggerFactory.getLogger(SkippedWorkspaces.class);
    private static final String KEY = "skipped";
    private static final int NAMED_AT_MOST = 100;

    /// A database that is gone is no fault of the workspace: the range fails and can be restarted.
    static boolean maySkip(Throwable fault, long skippedSoFar) {
        return !(fault instanceof DataAccessResourceFailureException)
                && !(fault instanceof RecoverableDataAccessException)
                && !(fault instanceof TransactionException)
                && !(fault instanceof Error);
    }

    static List<String> of(ExecutionContext context) {
        return context.get(KEY) instanceof List<?> names
                ? names.stream().map(String::valueOf).toList()
                : List.of();
    }

    @Override
    public void onSkipInWrite(String workspaceId, Throwable fault) {
        try (LogScope _ = LogScope.of(LogKey.WORKSPACE, workspaceId)) {
            LOG.warn("workspace {} skipped", workspaceId, fault);
        }
        StepContext step = StepSynchronizationManager.getContext();
        if (step == null) {
            return;
        }
        ExecutionContext context = step.getStepExecution().getExecutionContext();
        List<String> names = new ArrayList<>(of(context));
        if (names.size() < NAMED_AT_MOST) {
            names.add(
                    workspaceId
                            + ": "
                            + String.valueOf(fault.getMessage()).lines().findFirst().orElse(""));
        }
        context.put(KEY, names);
    }
}
