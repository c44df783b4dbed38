package org.lmanexus.cli.administration;

import org.jspecify.annotations.Nullable;
import org.lmanexus.audit.AuditEvents;
import org.lmanexus.audit.AuditFilter;
import org.lmanexus.cli.engine.Engine;
import org.lmanexus.identity.Users;
import org.lmanexus.kernel.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;

/// `nexus audit`: the trail.
@Command(
        name = "audit",
        description = "Verifies and exports the trail.",
        mixinStandardHelpOptions = true)
public final class AuditCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new Refusal.Invalid("audit: say what to do: verify or export");
    }

    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Computes the hash chain anew; exit 1 when it does not hold.")
    int verify() {
        try (Engine engine = Engine.forCommand()) {
            return TrailVerdict.print(engine, out());
        }
    }

    @Command(
            name = "export",
            mixinStandardHelpOptions = true,
            description = "Writes the trail, oldest first.")
    int export(
            @Option(names = "--format", defaultValue = "JSON", description = "json or csv")
                    AuditEvents.Format format,
            @Option(names = "--workspace", paramLabel = "ID", description = "one workspace only")
                    @Nullable String workspace)
            throws IOException {
        try (Engine engine = Engine.forCommand()) {
            AuditFilter filter =
                    workspace == null
                            ? AuditFilter.everything()
                            : AuditFilter.ofWorkspace(workspace);
            engine.get(AuditEvents.class)
                    .export(filter, format, engine.get(Users.class).engine(), out());
            out().flush();
            return 0;
        }
    }

    private PrintWriter out() {
        return Objects.requireNonNull(spec).commandLine().getOut();
    }
}
