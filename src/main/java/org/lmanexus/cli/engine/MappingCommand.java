package org.lmanexus.cli.engine;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.MappingFailure;
import org.lmanexus.connector.Rendering;
import org.lmanexus.kernel.Refusal;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Objects;

/// `nexus mapping`: what a mapping would send.
@Command(
        name = "mapping",
        description = "Shows what would be sent to a system.",
        mixinStandardHelpOptions = true)
public final class MappingCommand implements Runnable {

    @Spec private @Nullable CommandSpec spec;

    @Override
    public void run() {
        throw new Refusal.Invalid("mapping: say what to do: preview SYSTEM WORKSPACE");
    }

    @Command(
            name = "preview",
            mixinStandardHelpOptions = true,
            description = "Prints what would be sent, checked against its schema.")
    int preview(
            @Parameters(
                            paramLabel = "SYSTEM",
                            description = "loaniq, finastra, allvue or covenanttracker")
                    String system,
            @Parameters(paramLabel = "WORKSPACE", description = "the workspace's id")
                    String workspace) {
        DownstreamSystem named = DownstreamSystem.named(system);
        try (Engine engine = Engine.forCommand()) {
            return print(engine.get(Connectors.class).preview(named, workspace));
        } catch (MappingFailure e) {
            throw new Refusal.Unreadable(String.valueOf(e.getMessage()), e);
        }
    }

    private int print(Rendering rendering) {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        command.getOut().println(rendering.readable());
        command.getOut().flush();
        rendering.problems().forEach(problem -> command.getErr().println("! " + problem));
        command.getErr().flush();
        return rendering.problems().isEmpty() ? 0 : 1;
    }
}
