package org.lmanexus.cli.administration;

import org.jspecify.annotations.Nullable;
import org.lmanexus.cli.engine.Engine;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `nexus restore`: a backup into an empty database and an empty data folder.
@Command(
        name = "restore",
        description = "Makes an empty database and store from a backup, and verifies the trail.",
        mixinStandardHelpOptions = true)
public final class RestoreCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR|FILE", description = "what nexus backup wrote")
    private Path source = Path.of("");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (Engine engine = Engine.restoring(source.toAbsolutePath())) {
            out.println(source + " is restored");
            return TrailVerdict.print(engine, out);
        }
    }
}
