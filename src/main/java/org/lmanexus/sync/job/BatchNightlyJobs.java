package org.lmanexus.sync.job;

import org.lmanexus.kernel.Refusal;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.sync.job.JobOrders.Order;
import org.lmanexus.sync.node.Node;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.stereotype.Service;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// [NightlyJobs] on Spring Batch. Only one run of a job goes at a time, on all nodes together.
@Service
class BatchNightlyJobs implements NightlyJobs {

    private static final int LOOKS_PER_LEASE = 8;

    private final JobCatalogue catalogue;
    private final JobOrders orders;
    private final OrderDriver driver;
    private final JobExecutions executions;
    private final RunReports reports;
    private final Node node;

    BatchNightlyJobs(
            JobCatalogue catalogue,
            JobOrders orders,
            OrderDriver driver,
            JobExecutions executions,
            RunReports reports,
            Node node) {
        this.catalogue = catalogue;
        this.orders = orders;
        this.driver = driver;
        this.executions = executions;
        this.reports = reports;
        this.node = node;
    }

    @Override
    public List<Declared> list() {
        return catalogue.files().stream().map(JobFile::job).toList();
    }

    @Override
    public Optional<Run> last(String name) {
        return executions.last(job(name)).map(reports::of);
    }

    @Override
    public List<Run> runs(Sought sought, int offset, int limit) {
        return executions.page(declared(sought), offset, limit).stream().map(reports::of).toList();
    }

    @Override
    public long count(Sought sought) {
        return executions.count(declared(sought));
    }

    private Sought declared(Sought sought) {
        if (sought.job() != null) {
            catalogue.entry(sought.job());
        }
        return sought;
    }

    @Override
    public Report report(String name, long run) {
        return executions
                .of(job(name), run)
                .map(reports::report)
                .orElseThrow(
                        () ->
                                new Refusal.NotFound(
                                        "job %s has no run %d: list its runs"
                                                .formatted(name, run)));
    }

    @Override
    public Run run(String name, Scope scope, Consumer<Progress> progress) {
        return run(List.of(job(name).getName()), scope, progress).getLast();
    }

    @Override
    public List<Run> runAll(Scope scope, Consumer<Progress> progress) {
        return run(catalogue.inOrder(), scope, progress);
    }

    private List<Run> run(List<String> names, Scope scope, Consumer<Progress> progress) {
        names.forEach(this::refuseWhenRunning);
        return orders.place(names, scope)
                .map(order -> driver.drive(order, progress))
                .orElseThrow(
                        () ->
                                new Refusal.Conflict(
                                        "of the jobs %s one was asked for already: wait for it, or"
                                                        .formatted(names)
                                                + " take it over with: nexus job recover NAME"));
    }

    @Override
    public void stop(String name) {
        JobExecution running =
                executions.running(job(name)).stream()
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refusal.Conflict(
                                                "job %s does not run; there is nothing to stop"
                                                        .formatted(name)));
        executions.stop(running);
    }

    @Override
    public Run recover(String name, Consumer<Progress> progress) {
        Order order =
                orders.open(job(name).getName())
                        .or(() -> unfinished(name))
                        .orElseThrow(
                                () ->
                                        new Refusal.Conflict(
                                                "job %s left nothing behind; there is nothing to recover"
                                                        .formatted(name)));
        if (!taken(order)) {
            throw new Refusal.Conflict(
                    "job %s is seen through by a living node; there is nothing to recover"
                            .formatted(name));
        }
        return driver.goOn(order, progress).getLast();
    }

    private Optional<Order> unfinished(String name) {
        return executions
                .last(job(name))
                .filter(last -> last.getStatus() != BatchStatus.COMPLETED)
                .map(JobRun::order)
                .flatMap(orders::get);
    }

    /// A node that died a moment ago counts as living until its lease is over.
    private boolean taken(Order order) {
        for (int look = 0; look <= LOOKS_PER_LEASE; look++) {
            if (orders.take(order)) {
                return true;
            }
            executions.pause(node.lease().toMillis() / LOOKS_PER_LEASE);
        }
        return orders.take(order);
    }

    private void refuseWhenRunning(String name) {
        executions.running(job(name)).stream()
                .findFirst()
                .ifPresent(
                        run -> {
                            throw new Refusal.Conflict(
                                    "job %s runs since %s; wait for it, or take it over with: nexus"
                                                    .formatted(name, run.getStartTime())
                                            + " job recover "
                                            + name);
                        });
    }

    private Job job(String name) {
        return catalogue.entry(name).job();
    }
}
