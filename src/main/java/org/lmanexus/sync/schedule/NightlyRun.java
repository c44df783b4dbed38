package org.lmanexus.sync.schedule;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Declared;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.sync.NightlyJobs.Status;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.JobExecutionContext;
import org.quartz.SchedulerException;
import org.quartz.TriggerBuilder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.quartz.QuartzJobBean;

import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;

/// One firing of a schedule: runs the job, once the jobs it comes after are done.
@DisallowConcurrentExecution
class NightlyRun extends QuartzJobBean {

    private static final Logger LOG = LoggerFactory.getLogger(NightlyRun.class);
    private static final Duration LOOK_AGAIN = Duration.ofMinutes(1);

    private final NightlyJobs jobs;
    private final Clock clock;

    NightlyRun(NightlyJobs jobs, Clock clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    protected void executeInternal(JobExecutionContext firing) {
        String name = firing.getJobDetail().getKey().getName();
        List<Run> before =
                jobs.list().stream()
                        .filter(job -> job.name().equals(name))
                        .map(Declared::after)
                        .flatMap(List::stream)
                        .flatMap(predecessor -> jobs.last(predecessor).stream())
                        .toList();
        if (before.stream().anyMatch(run -> run.status() == Status.RUNNING)) {
            later(firing, name);
        } else if (before.stream().allMatch(run -> run.status() == Status.COMPLETED)) {
            start(name);
        } else {
            LOG.error(
                    "job {} not started: {} before it fell short; mend that and run: nexus job"
                            + " recover",
                    name,
                    before);
        }
    }

    private void start(String name) {
        try {
            jobs.run(name, Scope.CHANGED, progress -> {});
        } catch (Refusal.Conflict e) {
            LOG.warn("job {}: {}", name, e.getMessage());
        }
    }

    private void later(JobExecutionContext firing, String name) {
        try {
            firing.getScheduler()
                    .scheduleJob(
                            TriggerBuilder.newTrigger()
                                    .forJob(firing.getJobDetail())
                                    .startAt(Date.from(clock.instant().plus(LOOK_AGAIN)))
                                    .build());
        } catch (SchedulerException e) {
            LOG.error("job {} cannot be put off until the one before it is done", name, e);
        }
    }
}
