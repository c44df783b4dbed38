package org.lmanexus.console;

import org.lmanexus.agreement.Agreements;
import org.lmanexus.cli.engine.Engine;
import org.lmanexus.graph.DependencyGraph;
import org.lmanexus.graph.Graphs;
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

/// Takes an agreement in on an engine of its own, and a markup where one is given. Prints the port,
/// the path of the markup's review and the number of its items, or the path of the map, its terms
/// and its dependencies, and serves until its input ends. Whoever looks
/// signs in as [#EMAIL] with [#PASSWORD]. NEXUS_DATA names the folder that all of it is kept under,
/// and that is gone afterwards.
final class PageRun {

    private static final String EMAIL = "agent@bank.example";
    private static final String PASSWORD = "a long pass phrase of nobody";
    private static final long PATIENCE = TimeUnit.MINUTES.toNanos(5);

    private PageRun() {}

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
            Path inbound = folder.resolve("inbound").resolve(deal);
            drop(Path.of(args[0]), inbound.resolve("baseline"));
            Agreements agreements = engine.get(Agreements.class);
            await(() -> !agreements.clauses(deal).isEmpty());
            String page =
                    args.length == 1 ? map(engine, deal) : review(engine, deal, args[1], inbound);
            System.out.println(engine.setting("local.server.port") + " /deals/" + deal + page);
            System.in.readAllBytes();
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
        System.exit(0);
    }

    private static String map(Engine engine, String deal) {
        DependencyGraph graph = engine.get(Graphs.class).get(deal);
        return "/map %d %d".formatted(graph.nodes().size(), graph.edges().size());
    }

    private static String review(Engine engine, String deal, String file, Path inbound)
            throws IOException {
        Reconciliations markups = engine.get(Reconciliations.class);
        drop(Path.of(file), inbound);
        await(() -> !markups.sessions(deal).isEmpty());
        ReconciliationSession markup = markups.sessions(deal).getFirst();
        return "/inbox/%s %d".formatted(markup.id(), markup.total());
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
