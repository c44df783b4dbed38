package org.lmanexus.sync.schedule;

import org.lmanexus.sync.JobSchedules;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Declared;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Status;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// Whether schedules fire, when each fires next, and what its last run came to. A run that fell
/// short is shown and makes nobody unready: another node would not mend it.
@Configuration(proxyBeanMethods = false)
class ScheduleHealth {

    private static final org.springframework.boot.health.contributor.Status FELL_SHORT =
            new org.springframework.boot.health.contributor.Status("FELL_SHORT");

    @Bean
    HealthIndicator schedulesHealthIndicator(
            Scheduler scheduler,
            JobSchedules schedules,
            NightlyJobs jobs,
            Environment environment) {
        boolean serving = environment.getProperty("nexus.serving", Boolean.class, false);
        return new AbstractHealthIndicator("the schedules cannot be read") {
            @Override
            protected void doHealthCheck(Health.Builder health) {
                if (serving && !running(scheduler)) {
                    health.down().withDetail("scheduler", "does not run");
                } else {
                    tell(health, schedules, jobs);
                }
            }
        };
    }

    private static void tell(Health.Builder health, JobSchedules schedules, NightlyJobs jobs) {
        Map<String, Object> found = new LinkedHashMap<>();
        boolean fellShort = false;
        for (Declared job : jobs.list()) {
            Optional<Run> last = jobs.last(job.name());
            found.put(job.name(), details(schedules.of(job.name()), last));
            fellShort |= last.filter(run -> run.status() == Status.FAILED).isPresent();
        }
        (fellShort ? health.status(FELL_SHORT) : health.up()).withDetails(found);
    }

    private static boolean running(Scheduler scheduler) {
        try {
            return scheduler.isStarted() && !scheduler.isInStandbyMode() && !scheduler.isShutdown();
        } catch (SchedulerException e) {
            return false;
        }
    }

    private static Map<String, String> details(
            Optional<JobSchedules.Schedule> schedule, Optional<Run> last) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put(
                "next",
                schedule.map(each -> each.paused() ? "paused" : String.valueOf(each.next()))
                        .orElse("never"));
        details.put(
                "last",
                last.map(run -> run.status() + " " + String.valueOf(run.ended())).orElse("none"));
        return details;
    }
}
