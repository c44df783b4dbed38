package org.lmanexus.sync.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.Test;
import org.lmanexus.drift.Drifts;
import org.lmanexus.kernel.Ids;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.support.TestPostgres;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.sync.NightlyJobs.Status;
import org.lmanexus.sync.channel.Ranges;
import org.lmanexus.sync.job.JobOrders.Order;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.JobInstance;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// A node of a cluster, and what dead ones left in its database. Processes that die in earnest are
/// those of `src/faults/run jobs`.
@IntegrationTest(properties = {"nexus.serving=true", "nexus.node.lease=2s"})
@ActiveProfiles("cluster")
@Import(Deals.class)
@DirtiesContext
class DeadNodeIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DRIFT = "drift-detection";

    @Autowired private NightlyJobs jobs;
    @Autowired private JobRepository repository;
    @Autowired private Deals deals;
    @Autowired private Drifts drifts;
    @Autowired private Ranges ranges;
    @Autowired private JdbcClient jdbc;

    @DynamicPropertySource
    static void share(DynamicPropertyRegistry registry) throws IOException {
        Path folder = Files.createTempDirectory("nexus-cluster");
        String url = TestPostgres.url(TestPostgres.createDatabase());
        registry.add("nexus.db.url", () -> url);
        for (String name : List.of("folder", "archive", "rejected")) {
            registry.add("nexus.inbound." + name, () -> folder.resolve(name).toString());
        }
    }

    @Test
    void aRunWhoseManagerDiedIsFinishedByALivingNodeByItself() {
        Deal deal = moved();
        Order order = order(DRIFT, "graph-refresh");
        JobExecution dead = begun(order, deal);
        leave(order);

        await().atMost(PATIENCE).until(() -> ended(order));

        assertThat(drifts.unresolved(deal.workspaceId())).hasSize(1);
        assertThat(last(DRIFT).status()).isEqualTo(Status.COMPLETED);
        assertThat(last("graph-refresh").status()).isEqualTo(Status.COMPLETED);
        assertThat(Objects.requireNonNull(repository.getJobExecution(dead.getId())).getStatus())
                .isEqualTo(BatchStatus.FAILED);
    }

    @Test
    void whatTheDeadNodeHadFinishedIsNotWorkedOnAgain() {
        Deal done = moved();
        jobs.run(DRIFT, Scope.CHANGED, progress -> {});
        Deal deal = moved();
        Order order = order(DRIFT);
        begun(order, done, deal);
        leave(order);

        await().atMost(PATIENCE).until(() -> ended(order));

        assertThat(last(DRIFT).done()).isEqualTo(1);
        assertThat(drifts.items(done.workspaceId())).hasSize(1);
        assertThat(drifts.unresolved(deal.workspaceId())).hasSize(1);
    }

    @Test
    void aRangeIsSentAgainOnlyWhenTwoLooksFindNeitherMessageNorNode() {
        Deal deal = moved();
        JobExecution run = begun(order(DRIFT), deal);
        long sent = sent();

        Set<Long> missed = ranges.mend(run.getId(), Set.of());
        assertThat(missed).hasSize(1);
        assertThat(sent()).isEqualTo(sent);

        ranges.mend(run.getId(), missed);
        assertThat(sent()).isEqualTo(sent + 1);
        await().atMost(PATIENCE).until(() -> !drifts.unresolved(deal.workspaceId()).isEmpty());
        run.setStatus(BatchStatus.FAILED);
        run.setEndTime(LocalDateTime.now());
        repository.update(run);
    }

    /// Messages that ever went over the channel.
    private long sent() {
        return jdbc.sql(
                        "select case when is_called then last_value else 0 end from"
                                + " int_message_seq")
                .query(Long.class)
                .single();
    }

    private Run last(String name) {
        return jobs.last(name).orElseThrow();
    }

    private boolean ended(Order order) {
        return jdbc.sql("select ended_at is not null from job_orders where id = :id")
                .param("id", order.id())
                .query(Boolean.class)
                .single();
    }

    private static Order order(String... names) {
        return new Order(Ids.next(), List.of(names), Scope.CHANGED);
    }

    private void leave(Order order) {
        jdbc.sql(
                        """
                        insert into job_orders (id, jobs, scope, node_id)
                        values (:id, cast(:jobs as text[]), 'CHANGED', 'dead')
                        """)
                .param("id", order.id())
                .param("jobs", order.jobs().toArray(String[]::new))
                .update();
    }

    /// The first job of an order as a node leaves it that dies with a range in its hands.
    private JobExecution begun(Order order, Deal... deals) {
        JobParameters parameters = JobRun.parameters(order, deals.length).toJobParameters();
        JobInstance instance = repository.createJobInstance(DRIFT, parameters);
        JobExecution execution =
                repository.createJobExecution(instance, parameters, new ExecutionContext());
        execution.setStartTime(LocalDateTime.now());
        execution.setStatus(BatchStatus.STARTED);
        repository.update(execution);
        started(execution, DRIFT + "-ranges", new ExecutionContext());
        List<String> ids = List.of(deals).stream().map(Deal::workspaceId).toList();
        StepExecution range =
                started(execution, Ranges.STEP + ":range-1", new WorkspaceRange(ids).toContext());
        jdbc.sql("insert into job_claims (step_execution_id, node_id) values (:range, 'dead')")
                .param("range", range.getId())
                .update();
        return execution;
    }

    private StepExecution started(JobExecution execution, String name, ExecutionContext context) {
        StepExecution step = repository.createStepExecution(name, execution);
        step.setExecutionContext(context);
        step.setStartTime(LocalDateTime.now());
        step.setStatus(BatchStatus.STARTED);
        repository.update(step);
        repository.updateExecutionContext(step);
        return step;
    }

    private Deal moved() {
        Deal deal = deals.agreed();
        jdbc.sql(
                        "update variables set value = '4.75' where workspace_id = :id and label ="
                                + " 'Leverage'")
                .param("id", deal.workspaceId())
                .update();
        return deal;
    }
}
