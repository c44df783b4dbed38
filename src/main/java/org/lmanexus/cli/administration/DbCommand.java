package org.lmanexus.cli.administration;

import org.jspecify.annotations.Nullable;
import org.lmanexus.cli.engine.Engine;
import org.lmanexus.kernel.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

import java.util.Objects;

/// `nexus db`: the database.
@Command(
        name = "db",
        description = "Brings the database up to date.",
        mixinStandardHelpOptions = true)
public final class DbCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new Refusal.Invalid("db: say what to do: migrate");
    }

    @Command(
            name = "migrate",
            mixinStandardHelpOptions = true,
            description = "Applies the migrations that are missing, and adopts a seed database.")
    int migrate() {
        try (Engine _ = Engine.forCommand()) {
            Objects.requireNonNull(spec)
                    .commandLine()
                    .getOut()
                    .println("the database is up to date");
            return 0;
        }
    }
}
