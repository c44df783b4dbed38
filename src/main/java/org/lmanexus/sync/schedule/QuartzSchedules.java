package org.lmanexus.sync.schedule;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.JobSchedules;
import org.lmanexus.sync.NightlyJobs;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.Trigger.TriggerState;
import org.quartz.TriggerKey;
import org.springframework.stereotype.Component;

import java.util.Date;
import java.util.Optional;

/// [JobSchedules] in Quartz's store, which all nodes share.
@Component
class QuartzSchedules implements JobSchedules {

    private final Scheduler scheduler;
    private final NightlyJobs jobs;

    QuartzSchedules(Scheduler scheduler, NightlyJobs jobs) {
        this.scheduler = scheduler;
        this.jobs = jobs;
    }

    @Override
    public Optional<Schedule> of(String name) {
        try {
            TriggerKey key = key(name);
            boolean paused = scheduler.getTriggerState(key) == TriggerState.PAUSED;
            return Optional.ofNullable(scheduler.getTrigger(key))
                    .map(trigger -> schedule(trigger, paused));
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule of " + name + " cannot be read", e);
        }
    }

    private static Schedule schedule(Trigger trigger, boolean paused) {
        Date next = trigger.getNextFireTime();
        return new Schedule(paused, paused || next == null ? null : next.toInstant());
    }

    @Override
    public void pause(String name) {
        try {
            scheduler.pauseTrigger(scheduled(name));
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule of " + name + " cannot be paused", e);
        }
    }

    /// A fresh trigger begins now, so that nothing of the pause counts as missed.
    @Override
    public void resume(String name) {
        try {
            TriggerKey key = scheduled(name);
            if (scheduler.getTriggerState(key) == TriggerState.PAUSED) {
                Trigger old = scheduler.getTrigger(key);
                scheduler.rescheduleJob(key, old.getTriggerBuilder().startAt(new Date()).build());
            }
        } catch (SchedulerException e) {
            throw new IllegalStateException("the schedule of " + name + " cannot go on", e);
        }
    }

    private TriggerKey scheduled(String name) throws SchedulerException {
        TriggerKey key = key(name);
        if (!scheduler.checkExists(key)) {
            requireDeclared(name);
            throw new Refusal.Conflict(
                    "job %s is on no schedule yet: start an engine that serves".formatted(name));
        }
        return key;
    }

    private void requireDeclared(String name) {
        if (jobs.list().stream().noneMatch(job -> job.name().equals(name))) {
            throw new Refusal.NotFound("no job \"%s\" is declared in jobs/".formatted(name));
        }
    }

    private static TriggerKey key(String name) {
        return TriggerKey.triggerKey(name, Schedules.GROUP);
    }
}
