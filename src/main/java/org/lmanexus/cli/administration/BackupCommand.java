package org.lmanexus.cli.administration;

import org.jspecify.annotations.Nullable;
import org.lmanexus.backup.Backups;
import org.lmanexus.cli.engine.Engine;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;

/// `nexus backup`: the database and the store, while the engine runs.
@Command(
        name = "backup",
        description =
                "Writes the database and the documents, as they stand at one moment; exit 1 when"
                        + " a document is missing.",
        mixinStandardHelpOptions = true)
public final class BackupCommand implements Callable<Integer> {

    @Parameters(paramLabel = "DIR|FILE", description = "a new folder, or a new file x.zip")
    private Path target = Path.of("");

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        try (Engine engine = Engine.forCommand()) {
            Backups.Written written = engine.get(Backups.class).write(target);
            command.getOut()
                    .printf(
                            "%s: schema %s, %d rows of %d tables, %d documents%n",
                            target,
                            written.schema(),
                            written.rows(),
                            written.tables(),
                            written.documents());
            command.getOut().flush();
            written.missing()
                    .forEach(
                            hash ->
                                    command.getErr()
                                            .println(
                                                    "! the store does not hold document "
                                                            + hash
                                                            + ", or not as it was"));
            command.getErr().flush();
            return written.missing().isEmpty() ? 0 : 1;
        }
    }
}
