package org.lmanexus.sync.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.audit.AuditEventType;
import org.lmanexus.drift.Drifts;
import org.lmanexus.graph.Graphs;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.sync.NightlyJobs.Sought;
import org.lmanexus.sync.NightlyJobs.Status;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@IntegrationTest
@Import({Deals.class, Desk.class})
class NightlyJobsIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DRIFT = "drift-detection";
    private static final String GRAPH = "graph-refresh";

    @Autowired private NightlyJobs jobs;
    @Autowired private Deals deals;
    @Autowired private Desk desk;
    @Autowired private Drifts drifts;
    @Autowired private Graphs graphs;
    @Autowired private TermEditor terms;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    @AfterEach
    void admitDrift() {
        jdbc.sql("alter table drift_items drop constraint if exists no_drift_there").update();
    }

    @Test
    void onlyWhatChangedSinceTheLastRunIsWorkedOn() {
        Deal changed = deals.agreed();
        deals.agreed();
        run(DRIFT, Scope.CHANGED);

        assertThat(run(DRIFT, Scope.CHANGED).done()).isZero();
        move(changed, "Leverage", "4.75");
        assertThat(run(DRIFT, Scope.CHANGED).done()).isEqualTo(1);
        assertThat(drifts.unresolved(changed.workspaceId())).hasSize(1);
        assertThat(run(DRIFT, Scope.CHANGED).done()).isZero();
    }

    @Test
    void aFullRunWorksOnEveryWorkspace() {
        deals.agreed();
        deals.agreed();
        run(DRIFT, Scope.CHANGED);

        assertThat(run(DRIFT, Scope.ALL).done()).isEqualTo(running()).isGreaterThan(1);
    }

    @Test
    void anArchivedWorkspaceIsLeftAlone() {
        Deal archived = deals.agreed();
        run(DRIFT, Scope.CHANGED);
        move(archived, "Leverage", "4.75");
        jdbc.sql("update workspaces set archived_at = now() where id = :id")
                .param("id", archived.workspaceId())
                .update();

        assertThat(run(DRIFT, Scope.ALL).done()).isEqualTo(running());
        assertThat(drifts.unresolved(archived.workspaceId())).isEmpty();
    }

    @Test
    void aBadWorkspaceIsSkippedCountedAndNamedAndStopsNoOther() {
        List<Deal> all = Stream.generate(deals::agreed).limit(30).toList();
        run(DRIFT, Scope.CHANGED);
        all.forEach(deal -> move(deal, "Leverage", "4.75"));
        Deal bad = all.get(11);
        refuseDriftOf(bad);

        Run run = run(DRIFT, Scope.CHANGED);

        assertThat(run.done()).isEqualTo(29);
        assertThat(run.skipped()).singleElement().asString().startsWith(bad.workspaceId() + ": ");
        assertThat(all)
                .filteredOn(deal -> drifts.unresolved(deal.workspaceId()).size() == 1)
                .hasSize(29)
                .doesNotContain(bad);
    }

    @Test
    void aSkippedWorkspaceIsTriedAgainTheNextNight() {
        Deal bad = deals.agreed();
        run(DRIFT, Scope.CHANGED);
        move(bad, "Leverage", "4.75");
        refuseDriftOf(bad);
        assertThat(run(DRIFT, Scope.CHANGED).skipped()).hasSize(1);
        admitDrift();

        Run run = run(DRIFT, Scope.CHANGED);

        assertThat(run.done()).isEqualTo(1);
        assertThat(run.skipped()).isEmpty();
        assertThat(drifts.unresolved(bad.workspaceId())).hasSize(1);
    }

    @Test
    void theGraphFollowsTheTextAndIsRecordedOnce() {
        Deal deal = deals.agreed();
        run(GRAPH, Scope.CHANGED);
        int nodes = graphs.get(deal.workspaceId()).nodes().size();
        int recorded = desk.trail(deal, AuditEventType.GRAPH_SYNC).size();
        jdbc.sql("update clauses set body = body || ' See Clause 2.1.' where workspace_id = :id")
                .param("id", deal.workspaceId())
                .update();

        assertThat(run(GRAPH, Scope.CHANGED).done()).isEqualTo(1);
        assertThat(run(GRAPH, Scope.ALL).done()).isPositive();
        assertThat(graphs.get(deal.workspaceId()).nodes()).hasSize(nodes);
        assertThat(desk.trail(deal, AuditEventType.GRAPH_SYNC)).hasSize(recorded + 1);
    }

    @Test
    void aStoppedRunIsNotStartedTwiceAndGoesOnWhereItStopped() {
        List<Deal> all = Stream.generate(deals::agreed).limit(40).toList();
        run(DRIFT, Scope.CHANGED);
        all.forEach(deal -> move(deal, "Leverage", "4.75"));

        CompletableFuture<Run> run =
                transaction.execute(
                        status -> {
                            all.forEach(deal -> terms.hold(deal.workspaceId()));
                            return startedAndStopped();
                        });

        assertThat(run.join().status()).isEqualTo(Status.STOPPED);
        Run rest = jobs.recover(DRIFT, progress -> {});
        assertThat(rest.status()).isEqualTo(Status.COMPLETED);
        assertThat(rest.done()).isEqualTo(40);
        assertThat(all).allMatch(deal -> drifts.items(deal.workspaceId()).size() == 1);
        assertThat(run(DRIFT, Scope.CHANGED).done()).isZero();
    }

    @Test
    void whatADeadNodeWasAskedForIsFinishedByTheNextThatLooks() {
        Deal deal = deals.agreed();
        run(DRIFT, Scope.CHANGED);
        move(deal, "Leverage", "4.75");
        jdbc.sql(
                        """
                        insert into job_orders (id, jobs, scope, node_id)
                        values ('left', array['drift-detection', 'graph-refresh'], 'CHANGED', 'dead')
                        """)
                .update();
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> jobs.run(GRAPH, Scope.CHANGED, p -> {}));

        Run last = jobs.recover(DRIFT, progress -> {});

        assertThat(last.name()).isEqualTo(GRAPH);
        assertThat(last.status()).isEqualTo(Status.COMPLETED);
        assertThat(drifts.unresolved(deal.workspaceId())).hasSize(1);
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> jobs.recover(DRIFT, progress -> {}))
                .withMessageContaining("nothing to recover");
    }

    @Test
    void theWholeNightRunsInItsOrder() {
        deals.agreed();

        assertThat(jobs.runAll(Scope.CHANGED, progress -> {}))
                .allMatch(run -> run.status() == Status.COMPLETED)
                .extracting(Run::name)
                .containsExactly(DRIFT, GRAPH, "golden-record-refresh", "sync-back");
    }

    @Test
    void theRunsOfAJobAreKept() {
        long before = jobs.count(Sought.of(DRIFT));
        run(DRIFT, Scope.CHANGED);
        run(DRIFT, Scope.ALL);

        assertThat(jobs.count(Sought.of(DRIFT))).isEqualTo(before + 2);
        assertThat(jobs.runs(Sought.of(DRIFT), 0, 2))
                .allMatch(run -> run.status() == Status.COMPLETED)
                .allMatch(run -> run.ended() != null && run.failure() == null);
        assertThat(jobs.last(DRIFT)).isPresent();
    }

    private CompletableFuture<Run> startedAndStopped() {
        CompletableFuture<Run> run =
                CompletableFuture.supplyAsync(() -> jobs.run(DRIFT, Scope.CHANGED, p -> {}));
        await().atMost(PATIENCE)
                .until(
                        () ->
                                jobs.last(DRIFT)
                                        .filter(r -> r.status() == Status.RUNNING)
                                        .isPresent());
        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> jobs.run(DRIFT, Scope.CHANGED, p -> {}))
                .withMessageContaining(DRIFT + " runs since");
        jobs.stop(DRIFT);
        return run;
    }

    private Run run(String name, Scope scope) {
        Run run = jobs.run(name, scope, progress -> {});
        assertThat(run.status()).isEqualTo(Status.COMPLETED);
        return run;
    }

    private long running() {
        return jdbc.sql("select count(*) from workspaces where archived_at is null")
                .query(Long.class)
                .single();
    }

    /// Past the engine, so that nothing but the job finds it.
    private void move(Deal deal, String label, String value) {
        jdbc.sql("update variables set value = :value where workspace_id = :id and label = :label")
                .param("value", value)
                .param("id", deal.workspaceId())
                .param("label", label)
                .update();
    }

    private void refuseDriftOf(Deal deal) {
        jdbc.sql(
                        """
                        alter table drift_items add constraint no_drift_there
                            check (workspace_id <> '%s') not valid
                        """
                                .formatted(deal.workspaceId()))
                .update();
    }
}
