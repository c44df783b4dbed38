package org.lmanexus.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.sync.JobSchedules;
import org.lmanexus.sync.JobSchedules.Schedule;
import org.lmanexus.sync.NightlyJobs;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;

import java.time.Instant;

/// Quartz keeps one connection pool for each name of a scheduler in the whole process, so this one
/// has a name of its own: another test's engine closes the pool of the usual one.
@IntegrationTest(properties = "spring.quartz.properties.org.quartz.scheduler.instanceName=pausing")
class JobSchedulesIntegrationTests {

    private static final String DRIFT = "drift-detection";

    @Autowired private JobSchedules schedules;
    @Autowired private NightlyJobs jobs;
    @Autowired private Scheduler scheduler;

    private Schedule drift() {
        return schedules.of(DRIFT).orElseThrow();
    }

    /// What an engine does with the schedules when it starts.
    private void start() throws SchedulerException {
        new Schedules(scheduler, jobs).run(new DefaultApplicationArguments());
    }

    @Test
    void aPauseHoldsOverARestartUntilItIsEnded() throws Exception {
        start();
        assertThat(drift().paused()).isFalse();
        assertThat(drift().next()).isAfter(Instant.now());

        schedules.pause(DRIFT);
        assertThat(drift()).isEqualTo(new Schedule(true, null));
        start();
        assertThat(drift()).isEqualTo(new Schedule(true, null));
        assertThat(schedules.of("graph-refresh"))
                .hasValueSatisfying(other -> assertThat(other.paused()).isFalse());

        schedules.resume(DRIFT);
        assertThat(drift().paused()).isFalse();
        assertThat(drift().next()).isAfter(Instant.now());
        start();
        assertThat(drift().paused()).isFalse();
    }

    @Test
    void whatIsOnNoScheduleIsNotPaused() {
        assertThat(schedules.of("no-such-job")).isEmpty();
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> schedules.pause("no-such-job"));
        assertThatExceptionOfType(Refusal.NotFound.class)
                .isThrownBy(() -> schedules.resume("no-such-job"));
    }
}
