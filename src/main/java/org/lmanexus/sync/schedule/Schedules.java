package org.lmanexus.sync.schedule;

import static org.quartz.CronScheduleBuilder.cronSchedule;

import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Declared;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerBuilder;
import org.quartz.impl.matchers.GroupMatcher;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

import java.util.HashSet;
import java.util.Set;
import java.util.TimeZone;

/// Brings Quartz's store in line with the job files when the engine starts: new and changed
/// schedules replace old ones, what was paused stays so, and what no file declares any more is
/// taken out.
@Component
@ConditionalOnBooleanProperty("nexus.serving")
class Schedules implements ApplicationRunner {

    static final String GROUP = "nightly";

    private static final Logger LOG = LoggerFactory.getLogger(Schedules.class);

    private final Scheduler scheduler;
    private final NightlyJobs jobs;

    Schedules(Scheduler scheduler, NightlyJobs jobs) {
        this.scheduler = scheduler;
        this.jobs = jobs;
    }

    @Override
    public void run(ApplicationArguments args) throws SchedulerException {
        Set<JobKey> obsolete =
                new HashSet<>(scheduler.getJobKeys(GroupMatcher.jobGroupEquals(GROUP)));
        for (Declared job : jobs.list()) {
            JobDetail detail =
                    JobBuilder.newJob(NightlyRun.class)
                            .withIdentity(job.name(), GROUP)
                            .withDescription(job.description())
                            .storeDurably()
                            .requestRecovery()
                            .build();
            Trigger trigger = trigger(job);
            boolean paused = scheduler.getTriggerState(trigger.getKey()) == TriggerState.PAUSED;
            scheduler.scheduleJob(detail, Set.of(trigger), true);
            if (paused) {
                scheduler.pauseTrigger(trigger.getKey());
            }
            obsolete.remove(detail.getKey());
            LOG.info("job {} starts at \"{}\" {}", job.name(), job.cron(), job.zone());
        }
        scheduler.deleteJobs(obsolete.stream().toList());
    }

    /// A missed start, with no node alive at the time, is made up for once.
    private static Trigger trigger(Declared job) {
        return TriggerBuilder.newTrigger()
                .withIdentity(job.name(), GROUP)
                .withSchedule(
                        cronSchedule(job.cron())
                                .inTimeZone(TimeZone.getTimeZone(job.zone()))
                                .withMisfireHandlingInstructionFireAndProceed())
                .build();
    }
}
