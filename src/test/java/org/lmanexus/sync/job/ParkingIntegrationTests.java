package org.lmanexus.sync.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.lmanexus.agreement.TermEditor;
import org.lmanexus.drift.Drifts;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.Desk;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.NightlyJobs.Run;
import org.lmanexus.sync.NightlyJobs.Scope;
import org.lmanexus.sync.NightlyJobs.Status;
import org.lmanexus.sync.job.JobOrders.Order;
import org.springframework.batch.core.BatchStatus;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// A second engine in the same process that stops in the middle of a night.
@IntegrationTest
@Import({Deals.class, Desk.class})
class ParkingIntegrationTests {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String DRIFT = "drift-detection";
    private static final int DEALS = 40;

    @Autowired private NightlyJobs jobs;
    @Autowired private JobCatalogue catalogue;
    @Autowired private JobOrders orders;
    @Autowired private JobExecutions executions;
    @Autowired private RunReports reports;
    @Autowired private RunMeter meter;
    @Autowired private OrderDriver next;
    @Autowired private Deals deals;
    @Autowired private Drifts drifts;
    @Autowired private TermEditor terms;
    @Autowired private JdbcClient jdbc;
    @Autowired private TransactionTemplate transaction;

    private List<Deal> all = List.of();

    @BeforeEach
    void aNightWithSomethingToDo() {
        all = Stream.generate(deals::agreed).limit(DEALS).toList();
        jobs.run(DRIFT, Scope.CHANGED, progress -> {});
        jdbc.sql(
                        """
                        update variables set value = '4.75'
                         where label = 'Leverage' and workspace_id in (:ids)
                        """)
                .param("ids", all.stream().map(Deal::workspaceId).toList())
                .update();
    }

    @Test
    void aStopEndsTheRunWithTheChunksInHandAndTheNextStartGoesOn() {
        Parking parking = new Parking(catalogue, orders, executions);
        Order order = orders.place(List.of(DRIFT, "graph-refresh"), Scope.CHANGED).orElseThrow();

        CompletableFuture<List<Run>> night = whileTheDealsAreHeld(order, parking, parking::close);

        assertThatExceptionOfType(CompletionException.class)
                .isThrownBy(night::join)
                .withCauseInstanceOf(Refusal.Conflict.class)
                .withMessageContaining(DRIFT + " is parked");
        assertThat(orders.open(DRIFT)).contains(order);
        assertThat(jobs.last(DRIFT).orElseThrow().failure()).contains("parked");

        List<Run> rest = next.drive(order, progress -> {});

        assertThat(rest).hasSize(2).allMatch(run -> run.status() == Status.COMPLETED);
        assertThat(rest.getFirst().done()).isEqualTo(DEALS);
        assertThat(all).allMatch(deal -> drifts.items(deal.workspaceId()).size() == 1);
        assertThat(orders.open(DRIFT)).isEmpty();
    }

    @Test
    void aRunWhoseEngineIsGoneBeforeItEndsIsGoneOnWithAllTheSame() {
        Parking parking = new Parking(catalogue, orders, executions);
        Order order = orders.place(List.of(DRIFT), Scope.CHANGED).orElseThrow();
        CompletableFuture<List<Run>> night = whileTheDealsAreHeld(order, parking, parking::close);
        assertThatExceptionOfType(CompletionException.class).isThrownBy(night::join);
        // As the request to stop left it, before anything came of it
        jdbc.sql(
                        "update batch_job_execution set status = 'STOPPED' where exit_message like"
                                + " :parked")
                .param("parked", "parked%")
                .update();
        assertThat(jobs.last(DRIFT).orElseThrow().status()).isEqualTo(Status.STOPPED);

        Run rest = next.drive(order, progress -> {}).getLast();

        assertThat(rest.status()).isEqualTo(Status.COMPLETED);
        assertThat(rest.done()).isEqualTo(DEALS);
    }

    @Test
    void aRunThatAPersonStoppedIsNotGoneOnWithByItself() {
        Parking parking = new Parking(catalogue, orders, executions);
        Order order = orders.place(List.of(DRIFT), Scope.CHANGED).orElseThrow();

        CompletableFuture<List<Run>> night =
                whileTheDealsAreHeld(
                        order,
                        parking,
                        () -> {
                            jobs.stop(DRIFT);
                            parking.close();
                        });

        assertThat(night.join().getLast().status()).isEqualTo(Status.STOPPED);
        assertThat(orders.open(DRIFT)).isEmpty();
        assertThat(jobs.recover(DRIFT, progress -> {}).status()).isEqualTo(Status.COMPLETED);
    }

    @Test
    void whatIsAskedForOfAnEngineThatStopsWaitsForTheNext() {
        Parking parking = new Parking(catalogue, orders, executions);
        parking.close();
        Order order = orders.place(List.of(DRIFT), Scope.CHANGED).orElseThrow();

        assertThatExceptionOfType(Refusal.Conflict.class)
                .isThrownBy(() -> driver(parking).drive(order, progress -> {}));

        assertThat(next.drive(order, progress -> {}).getLast().done()).isEqualTo(DEALS);
    }

    /// Stops while every chunk waits for its deals, and lets them go when the run is told to end.
    private CompletableFuture<List<Run>> whileTheDealsAreHeld(
            Order order, Parking parking, Runnable stop) {
        CompletableFuture<List<Run>> night =
                transaction.execute(
                        held -> {
                            all.forEach(deal -> terms.hold(deal.workspaceId()));
                            CompletableFuture<List<Run>> driven =
                                    CompletableFuture.supplyAsync(
                                            () -> driver(parking).drive(order, progress -> {}));
                            awaitStatus(order, status -> status == BatchStatus.STARTED);
                            Thread.startVirtualThread(stop);
                            awaitStatus(order, status -> status.isGreaterThan(BatchStatus.STARTED));
                            return driven;
                        });
        return java.util.Objects.requireNonNull(night);
    }

    private void awaitStatus(Order order, Predicate<BatchStatus> wanted) {
        await().atMost(PATIENCE)
                .until(
                        () -> executions.of(catalogue.entry(DRIFT).job(), order),
                        run -> run != null && wanted.test(run.getStatus()));
    }

    private OrderDriver driver(Parking parking) {
        return new OrderDriver(catalogue, orders, executions, reports, meter, parking);
    }
}
