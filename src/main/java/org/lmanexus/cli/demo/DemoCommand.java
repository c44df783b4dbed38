package org.lmanexus.cli.demo;

import org.jspecify.annotations.Nullable;
import org.lmanexus.cli.engine.Engine;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Home;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.sample.SampleDeal;
import org.lmanexus.simulator.DownstreamSimulator;
import org.lmanexus.workspace.Workspace;
import org.lmanexus.workspace.Workspaces;
import org.springframework.util.ClassUtils;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/// `nexus demo`: the engine with the sample deal and simulated downstream systems.
@Command(
        name = "demo",
        description = "Runs the whole way on a sample deal, with the downstream systems simulated.",
        mixinStandardHelpOptions = true)
public final class DemoCommand implements Callable<Integer> {

    private static final String DEAL = "Project Halyard";
    private static final String FOLDER = "project-halyard";

    /// What a distribution leaves out.
    private static final String SYSTEMS = "org.lmanexus.simulator.DownstreamSimulator";

    @Option(
            names = "--once",
            description = "stop after the account; exit 1 unless all four receipts arrived")
    private boolean once;

    @Option(
            names = "--port",
            description = "where the engine answers (default: ${DEFAULT-VALUE})",
            defaultValue = "8080")
    private int port;

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (!ClassUtils.isPresent(SYSTEMS, null)) {
            throw new Refusal.Invalid(
                    "the demo is not part of this distribution: the systems that it simulates are"
                            + " in the checkout only");
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        Path folder = Home.find().data().resolve("demo");
        Engine.quiet();
        try (DownstreamSimulator systems = DownstreamSimulator.start(folder.resolve("systems"))) {
            Map<String, String> connectors = new TreeMap<>(systems.settings());
            Path settings = keep(connectors, folder);
            say(out, "LMA Nexus demo: starting the engine; its log is " + Engine.log());
            try (Engine engine = Engine.serving(with(connectors))) {
                Account account = tell(engine, folder, out);
                account.print(out);
                if (once) {
                    return account.complete() ? 0 : 1;
                }
                invite(account, settings, folder, out);
                engine.await();
                return 0;
            }
        }
    }

    private Account tell(Engine engine, Path folder, PrintWriter out) throws IOException {
        Actor agent = new People(engine.get(org.lmanexus.identity.Users.class), folder).agent();
        Workspaces workspaces = engine.get(Workspaces.class);
        Workspace deal =
                workspaces
                        .byFolder(FOLDER)
                        .orElseGet(
                                () ->
                                        workspaces.create(
                                                DEAL,
                                                "EUR",
                                                new BigDecimal("845000000"),
                                                "LMA",
                                                agent));
        Path inbound = Path.of(engine.setting("nexus.inbound.folder")).toAbsolutePath().normalize();
        return new DemoStory(engine, agent, inbound, out)
                .tell(deal, sample(folder.resolve("sample")));
    }

    private static SampleFiles sample(Path folder) throws IOException {
        SampleDeal.writeTo(folder);
        return new SampleFiles(
                folder.resolve(SampleDeal.AGREEMENT),
                List.of(
                        folder.resolve(SampleDeal.BORROWER_MARKUP),
                        folder.resolve(SampleDeal.LENDER_REDLINE)));
    }

    private Map<String, Object> with(Map<String, String> connectors) {
        Map<String, Object> settings = new HashMap<>(connectors);
        settings.put("server.port", port);
        return settings;
    }

    /// Another `nexus` command beside the demo finds the simulated systems by this file.
    private static Path keep(Map<String, String> connectors, Path folder) throws IOException {
        Path file = folder.resolve("connectors.properties");
        Files.createDirectories(folder);
        Files.writeString(
                file,
                connectors.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + entry.getValue() + "\n")
                        .reduce("", String::concat));
        return file;
    }

    private void invite(Account account, Path settings, Path folder, PrintWriter out) {
        String workspace = account.deal().id();
        String session = account.markups().getFirst().session().id();
        out.printf(
                """

                The engine runs until you stop it (Ctrl-C), and starts again on the same data.
                  Look       http://localhost:%d/ (sign in as in %s)
                  Decide     ./nexus decide %s
                  Drop       cp your-markup.docx inbound/%s/
                  Publish    NEXUS_CONNECTORS=%s ./nexus publish %s --reason "…"
                  Received   %s
                """,
                port,
                folder.resolve("sign-in.txt"),
                session,
                workspace,
                settings,
                workspace,
                folder.resolve("systems"));
        out.flush();
    }

    private static void say(PrintWriter out, String line) {
        out.println(line);
        out.flush();
    }
}
