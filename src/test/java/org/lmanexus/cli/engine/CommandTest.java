package org.lmanexus.cli.engine;

import org.junit.jupiter.api.io.TempDir;
import org.lmanexus.agreement.AgreementReader;
import org.lmanexus.agreement.Agreements;
import org.lmanexus.cli.Commands;
import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentReader;
import org.lmanexus.document.View;
import org.lmanexus.reconciliation.Reconciliations;
import org.lmanexus.simulator.DownstreamSimulator;
import org.lmanexus.support.Deals;
import org.lmanexus.support.Deals.Deal;
import org.lmanexus.support.IntegrationTest;
import org.lmanexus.support.TestDeal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

import picocli.CommandLine;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A test of commands on an engine that runs already, with the four systems beside it.
@IntegrationTest(
        properties =
                "camel.main.routes-include-pattern="
                        + "file:routes/push-*.camel.yaml,file:routes/ask-*.camel.yaml,"
                        + "file:routes/sign-in-*.camel.yaml")
@Import(Deals.class)
public abstract class CommandTest {

    static final DownstreamSimulator SYSTEMS = systems();

    @Autowired protected Deals deals;
    @Autowired protected Agreements agreements;
    @Autowired Reconciliations reconciliations;
    @Autowired private ConfigurableApplicationContext context;
    @TempDir private Path folder = Path.of("");

    @DynamicPropertySource
    static void connect(DynamicPropertyRegistry registry) {
        SYSTEMS.settings().forEach((name, value) -> registry.add(name, () -> value));
    }

    private static DownstreamSimulator systems() {
        try {
            Path data = Files.createDirectories(Path.of("target", "test-data"));
            return DownstreamSimulator.start(Files.createTempDirectory(data, "commands"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    protected Ran nexus(String... arguments) {
        return ran(context, arguments);
    }

    protected static Ran ran(ConfigurableApplicationContext engine, String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter errors = new StringWriter();
        CommandLine command =
                Commands.line()
                        .setOut(new PrintWriter(out, true))
                        .setErr(new PrintWriter(errors, true));
        int exit = ScopedValue.where(Engine.RUNNING, engine).call(() -> command.execute(arguments));
        return new Ran(exit, out.toString(), errors.toString());
    }

    /// A deal whose agreement was read from a file.
    Deal agreed() throws IOException {
        Deal deal = deals.empty();
        agreements.importBaseline(
                deal.workspaceId(),
                AgreementReader.standard().read(document(TestDeal.baseline()), View.ACCEPTED),
                Deals.source("baseline"),
                deal.agent());
        return deal;
    }

    /// The session of a markup with two items of HIGH confidence.
    String session(Deal deal) throws IOException {
        return reconciliations
                .open(deal.workspaceId(), document(TestDeal.markup()), deal.agent())
                .id();
    }

    private Document document(byte[] bytes) throws IOException {
        return DocumentReader.standard().read(Files.write(folder.resolve("a.docx"), bytes));
    }

    /// What the shell got.
    protected record Ran(int exit, String out, String errors) {

        public List<String> lines() {
            return out.lines().toList();
        }
    }
}
