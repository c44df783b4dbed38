package org.lmanexus.sync.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.drift.Drifts;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.sync.NightlyJobs.Sought;
import org.lmanexus.sync.NightlyJobs.Status;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerKey;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Starts that were missed, and starts that meet a run.
@IntegrationTest(properties = "nexus.serving=true")
@Import(Deals.class)
@DirtiesContext
class SchedulesIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DRIFT = "drift-detection";
    private static final JobKey DRIFT_JOB = new JobKey(DRIFT, Schedules.GROUP);
    private static final JobKey GRAPH_JOB = new JobKey("graph-refresh", Schedules.GROUP);

    @Autowired private Scheduler scheduler;
    @Autowired private NightlyJobs jobs;
    @Autowired private Deals deals;
    @Autowired private Drifts drifts;
    @Autowired private TermEditor terms;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private final CountDownLatch released = new CountDownLatch(1);
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @BeforeEach
    void begin() throws SchedulerException {
        scheduler.pauseJob(GRAPH_JOB);
        scheduler.pauseJob(new JobKey("golden-record-refresh", Schedules.GROUP));
    }

    @AfterEach
    void letGo() throws SchedulerException {
        released.countDown();
        threads.close();
        scheduler.standby();
        for (Trigger trigger : scheduler.getTriggersOfJob(GRAPH_JOB)) {
            if (!trigger.getKey().getName().equals(GRAPH_JOB.getName())) {
                scheduler.unscheduleJob(trigger.getKey());
            }
        }
    }

    @Test
    void startsThatNoNodeWasThereForAreMadeUpForOnce() throws SchedulerException {
        Deal deal = moved();
        long before = jobs.count(Sought.of(DRIFT));
        jdbc.sql("update qrtz_triggers set next_fire_time = :longAgo where trigger_name = :name")
                .param("longAgo", Instant.now().minus(Duration.ofDays(4)).toEpochMilli())
                .param("name", DRIFT)
                .update();

        scheduler.start();

        await().atMost(PATIENCE).until(() -> jobs.count(Sought.of(DRIFT)) > before && ended());
        assertThat(drifts.unresolved(deal.workspaceId())).hasSize(1);
        assertThat(scheduler.getTrigger(new TriggerKey(DRIFT, Schedules.GROUP)).getNextFireTime())
                .isAfter(new Date());
        assertThat(jobs.count(Sought.of(DRIFT))).isEqualTo(before + 1);
    }

    @Test
    void aStartThatMeetsARunOfTheSameJobDoesNothing() throws SchedulerException {
        Deal deal = moved();
        CompletableFuture<Run> run = runThatWaitsFor(deal);
        long before = jobs.count(Sought.of(DRIFT));

        scheduler.start();
        scheduler.triggerJob(DRIFT_JOB);
        await().atMost(PATIENCE).until(() -> isDone(DRIFT_JOB));

        assertThat(jobs.count(Sought.of(DRIFT))).isEqualTo(before);
        released.countDown();
        assertThat(run.join().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aStartThatMeetsTheJobBeforeItRunningLooksAgainInAMinute() throws SchedulerException {
        Deal deal = moved();
        CompletableFuture<Run> run = runThatWaitsFor(deal);
        int triggers = scheduler.getTriggersOfJob(GRAPH_JOB).size();

        scheduler.start();
        scheduler.triggerJob(GRAPH_JOB);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                isDone(GRAPH_JOB)
                                        && scheduler.getTriggersOfJob(GRAPH_JOB).size()
                                                == triggers + 1);

        assertThat(jobs.count(Sought.of("graph-refresh"))).isZero();
        released.countDown();
        assertThat(run.join().status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void aJobDoesNotStartBehindOneThatFellShort() throws SchedulerException {
        Deal deal = moved();
        CompletableFuture<Run> run = runThatWaitsFor(deal);
        jobs.stop(DRIFT);
        released.countDown();
        assertThat(run.join().status()).isEqualTo(Status.STOPPED);

        scheduler.start();
        scheduler.triggerJob(GRAPH_JOB);
        await().atMost(PATIENCE).until(() -> isDone(GRAPH_JOB));

        assertThat(jobs.count(Sought.of("graph-refresh"))).isZero();
        assertThat(jobs.recover(DRIFT, progress -> {}).status()).isEqualTo(Status.COMPLETED);
    }

    /// A deal with a change that only the job finds.
    private Deal moved() {
        Deal deal = deals.agreed();
        jdbc.sql(
                        "update variables set value = '4.75' where workspace_id = :id and label ="
                                + " 'Leverage'")
                .param("id", deal.workspaceId())
                .update();
        return deal;
    }

    /// A run that waits for the terms of a deal, which somebody holds until he is let go.
    private CompletableFuture<Run> runThatWaitsFor(Deal deal) {
        CountDownLatch held = new CountDownLatch(1);
        CompletableFuture.runAsync(
                () ->
                        transaction.executeWithoutResult(
                                status -> {
                                    terms.hold(deal.workspaceId());
                                    held.countDown();
                                    wait(released);
                                }),
                threads);
        wait(held);
        CompletableFuture<Run> run =
                CompletableFuture.supplyAsync(
                        () -> jobs.run(DRIFT, Scope.CHANGED, progress -> {}), threads);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                jobs.last(DRIFT)
                                        .filter(last -> last.status() == Status.RUNNING)
                                        .isPresent());
        return run;
    }

    private static void wait(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean ended() {
        return jobs.last(DRIFT).filter(run -> run.status() != Status.RUNNING).isPresent();
    }

    /// Whether the firing asked for came and went.
    private boolean isDone(JobKey job) throws SchedulerException {
        boolean asked =
                scheduler.getTriggersOfJob(job).stream()
                        .anyMatch(trigger -> trigger.getKey().getName().startsWith("MT_"));
        boolean firing =
                scheduler.getCurrentlyExecutingJobs().stream()
                        .anyMatch(running -> running.getJobDetail().getKey().equals(job));
        return !asked && !firing;
    }
}
