package org.lmanexus.cli.engine;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.Delivery;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Outbox;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.sync.Pushing;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;

/// `nexus publish`: gate, snapshot, push, and wait for the receipts.
@Command(
        name = "publish",
        description = "Publishes a workspace's golden record and waits for the receipts.",
        mixinStandardHelpOptions = true)
public final class PublishCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WORKSPACE", description = "the workspace's id")
    private String workspace = "";

    @Option(
            names = "--reason",
            paramLabel = "TEXT",
            required = true,
            description = "why; kept in the trail")
    private String reason = "";

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description = "one of the five reason categories")
    private @Nullable String category;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            description = "longest wait (default: ${DEFAULT-VALUE})")
    private int seconds;

    @Mixin private Acting acting = new Acting();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Engine engine = Engine.forCommand()) {
            Pushing pushing = engine.get(Pushing.class);
            pushing.start();
            RecordVersion version =
                    engine.get(GoldenRecords.class)
                            .publish(workspace, reason, category, acting.in(engine));
            out.printf("version %d, content %s%n", version.version(), version.contentHash());
            // The same content again still reaches a system that was configured since
            engine.get(Outbox.class).queue(version.id());
            List<Delivery> deliveries = pushing.await(version.id(), Duration.ofSeconds(seconds));
            deliveries.forEach(delivery -> out.println(ReceiptLine.of(delivery)));
            notConfigured(engine.get(Connectors.class).configured(), out);
            boolean all = deliveries.stream().allMatch(d -> d.state().received());
            return all && !deliveries.isEmpty() ? 0 : 1;
        }
    }

    private static void notConfigured(Set<DownstreamSystem> configured, PrintWriter out) {
        for (DownstreamSystem system : DownstreamSystem.values()) {
            if (!configured.contains(system)) {
                out.printf("%-16s not configured; nothing was sent%n", system.type());
            }
        }
    }
}
