package org.lmanexus.console;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.cli.engine.Engine;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Actor;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.workspace.Workspaces;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/// Takes an agreement and a markup in on an engine of its own, prints the port, the path of the
/// markup's review and the number of its items, and serves until its input ends. Whoever looks
/// signs in as [#EMAIL] with [#PASSWORD]. NEXUS_DATA names the folder that all of it is kept under,
/// and that is gone afterwards.
final class ReviewRun {

    private static final String EMAIL = "agent@bank.example";
    private static final String PASSWORD = "a long pass phrase of nobody";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private ReviewRun() {}

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(System.getenv("NEXUS_DATA"));
        Map<String, Object> settings =
                Map.of(
                        "server.port", 0,
                        "nexus.inbound.folder", folder.resolve("inbound"),
                        "nexus.inbound.archive", folder.resolve("archive"),
                        "nexus.inbound.rejected", folder.resolve("rejected"));
        try (Engine engine = Engine.serving(settings)) {
            Actor agent = engine.get(Users.class).add(EMAIL, "Agent", PASSWORD.toCharArray());
            String deal =
                    engine.get(Workspaces.class)
                            .create("deal", "EUR", BigDecimal.ONE, "LMA", agent)
                            .id();
            Reconciliations markups = engine.get(Reconciliations.class);
            Path inbound = folder.resolve("inbound").resolve(deal);
            drop(Path.of(args[0]), inbound.resolve("baseline"));
            Agreements agreements = engine.get(Agreements.class);
            await(() -> !agreements.clauses(deal).isEmpty());
            drop(Path.of(args[1]), inbound);
            await(() -> !markups.sessions(deal).isEmpty());
            ReconciliationSession markup = markups.sessions(deal).getFirst();
            System.out.printf(
                    "%s /deals/%s/inbox/%s %d%n",
                    engine.setting("local.server.port"), deal, markup.id(), markup.total());
            System.in.readAllBytes();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static void drop(Path file, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path part = Files.copy(file, folder.resolve(file.getFileName() + ".part"));
        Files.move(part, folder.resolve(file.getFileName()));
    }

    private static void await(BooleanSupplier arrived) {
        long until = System.nanoTime() + PATIENCE;
        while (!arrived.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("a file did not come in");
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
    }
}
