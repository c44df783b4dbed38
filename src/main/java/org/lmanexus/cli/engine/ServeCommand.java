package org.lmanexus.cli.engine;

import org.jspecify.annotations.Nullable;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `nexus serve`: the engine, until it is stopped.
@Command(name = "serve", description = "Runs the engine.", mixinStandardHelpOptions = true)
public final class ServeCommand implements Callable<Integer> {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Engine engine = Engine.serving(Map.of())) {
            out.printf(
                    "LMA Nexus listens on http://localhost:%s and takes files from %s%n",
                    engine.setting("local.server.port"), engine.setting("nexus.inbound.folder"));
            String log = Engine.log();
            out.printf("Its log %s; Ctrl-C stops it%n", log.isEmpty() ? "follows" : "is " + log);
            out.flush();
            engine.await();
        }
        return 0;
    }
}
