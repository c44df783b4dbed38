package org.lmanexus.sync.schedule;

import org.lmanexus.sync.retention.Retention;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.springframework.scheduling.quartz.QuartzJobBean;

/// One firing of the sweep.
@DisallowConcurrentExecution
class RetentionRun extends QuartzJobBean {

    private final Retention retention;

    RetentionRun(Retention retention) {
        this.retention = retention;
    }

    @Override
    protected void executeInternal(JobExecutionContext firing) {
        retention.sweep();
    }
}
