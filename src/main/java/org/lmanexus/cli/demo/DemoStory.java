package org.lmanexus.cli.demo;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.cli.engine.Engine;
import org.lmanexus.connector.Deliveries;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.drift.DriftItem;
import org.lmanexus.drift.Drifts;
import org.lmanexus.drift.Drifts.SeenDrift;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.reconciliation.Reconciliations.Outcome;
import org.lmanexus.reconciliation.Reconciliations.Reason;
import org.lmanexus.sync.NightlyJobs;
import org.lmanexus.workspace.Workspace;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Walks the sample deal from the dropped agreement to the four receipts, through the same folders
/// and services that a bank would use. On data of an earlier demo every step finds its work done.
final class DemoStory {

    private static final Reason REASON =
            new Reason("Agreed on the all-parties call", "borrower_request");

    private final Engine engine;
    private final Actor agent;
    private final Path inbound;
    private final PrintWriter out;
    private final Patience patience = new Patience(Duration.ofMinutes(3));

    DemoStory(Engine engine, Actor agent, Path inbound, PrintWriter out) {
        this.engine = engine;
        this.agent = agent;
        this.inbound = inbound;
        this.out = out;
    }

    Account tell(Workspace deal, SampleFiles files) throws IOException {
        baseline(deal, files.baseline());
        List<Account.Markup> markups = new ArrayList<>();
        for (Path markup : files.markups()) {
            markups.add(markup(deal, markup));
        }
        List<NightlyJobs.Run> runs = nightly();
        acceptDrift(deal);
        RecordVersion version =
                engine.get(GoldenRecords.class)
                        .publish(
                                deal.id(),
                                "Amendment and restatement signed",
                                REASON.category(),
                                agent);
        say("published version " + version.version() + "; waiting for the receipts");
        return new Account(deal, markups, runs, version, receipts(version));
    }

    private void baseline(Workspace deal, Path file) throws IOException {
        drop(file, inbound.resolve(deal.id()).resolve("baseline"));
        Agreements agreements = engine.get(Agreements.class);
        int clauses =
                patience.await(
                        "the baseline",
                        () ->
                                Optional.of(agreements.clauses(deal.id()).size())
                                        .filter(count -> count > 0));
        say(
                "taken in: "
                        + clauses
                        + " clauses, "
                        + agreements.variables(deal.id()).size()
                        + " variables, "
                        + agreements.covenants(deal.id()).size()
                        + " covenants");
    }

    private Account.Markup markup(Workspace deal, Path file) throws IOException {
        String sha256 = ContentHash.of(file).hex();
        drop(file, inbound.resolve(deal.id()));
        Reconciliations reconciliations = engine.get(Reconciliations.class);
        ReconciliationSession session =
                patience.await(
                        "the session of " + file.getFileName(),
                        () ->
                                reconciliations.sessions(deal.id()).stream()
                                        .filter(candidate -> sha256.equals(candidate.sha256()))
                                        .findFirst());
        List<Outcome> outcomes = reconciliations.applyHigh(session.id(), REASON, agent);
        say("session " + session.id() + ": " + session.total() + " items; " + decided(outcomes));
        return new Account.Markup(
                reconciliations.session(session.id()),
                reconciliations.items(session.id()),
                outcomes);
    }

    private static String decided(List<Outcome> outcomes) {
        if (outcomes.isEmpty()) {
            return "those of HIGH confidence were decided before";
        }
        long applied = outcomes.stream().filter(Outcome.Decided.class::isInstance).count();
        long refused = outcomes.size() - applied;
        return applied
                + " of HIGH confidence applied"
                + (refused == 0 ? "" : ", " + refused + " refused");
    }

    private List<NightlyJobs.Run> nightly() {
        NightlyJobs jobs = engine.get(NightlyJobs.class);
        List<NightlyJobs.Run> runs = new ArrayList<>();
        for (String name : List.of("drift-detection", "graph-refresh", "golden-record-refresh")) {
            NightlyJobs.Run run = jobs.run(name, NightlyJobs.Scope.CHANGED, progress -> {});
            say("job " + name + ": " + run.status().name().toLowerCase(java.util.Locale.ROOT));
            runs.add(run);
        }
        return runs;
    }

    /// The amendment is signed: what the markups changed becomes the approved baseline.
    private void acceptDrift(Workspace deal) {
        Drifts drifts = engine.get(Drifts.class);
        List<DriftItem> open =
                drifts.items(deal.id()).stream()
                        .filter(item -> item.status() == DriftItem.Status.UNRESOLVED)
                        .toList();
        open.forEach(
                item ->
                        drifts.override(
                                SeenDrift.asItStands(item.id()),
                                "Amendment and restatement signed",
                                null,
                                agent));
        say(
                open.isEmpty()
                        ? "no drift is open"
                        : open.size()
                                + " drift items found; each overridden, since the amendment is"
                                + " signed");
    }

    private List<Delivery> receipts(RecordVersion version) {
        Deliveries deliveries = engine.get(Deliveries.class);
        return patience.await(
                "the last of the four receipts",
                () ->
                        Optional.of(deliveries.of(version.id()))
                                .filter(all -> all.size() == DownstreamSystem.values().length)
                                .filter(
                                        all ->
                                                all.stream()
                                                        .allMatch(
                                                                delivery ->
                                                                        delivery.settledAt()
                                                                                != null)));
    }

    private void drop(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve(file.getFileName() + ".part");
        Files.copy(file, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, folder.resolve(file.getFileName()), StandardCopyOption.ATOMIC_MOVE);
        say("dropped " + file.getFileName() + " into inbound/" + inbound.relativize(folder) + "/");
    }

    private void say(String line) {
        out.println("  " + line);
        out.flush();
    }
}
