package org.lmanexus.cli.engine;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.Connectors;
import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Rendering;
import org.lmanexus.kernel.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
import java.util.Arrays;
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
            description = "Prints what would be sent, checked against its schema.")
    int preview(
            @Parameters(
                            paramLabel = "SYSTEM",
                            description = "loaniq, finastra, allvue or covenanttracker")
                    String system,
            @Parameters(paramLabel = "WORKSPACE", description = "the workspace's id")
                    String workspace) {
        try (Engine engine = Engine.forCommand()) {
            Rendering rendering = engine.get(Connectors.class).preview(named(system), workspace);
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.println(rendering.readable());
            rendering.problems().forEach(problem -> out.println("! " + problem));
            return rendering.problems().isEmpty() ? 0 : 1;
        }
    }

    private static DownstreamSystem named(String system) {
        return Arrays.stream(DownstreamSystem.values())
                .filter(candidate -> candidate.code().equalsIgnoreCase(system))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal.Invalid(
                                        "there is no system "
                                                + system
                                                + "; there are "
                                                + Arrays.stream(DownstreamSystem.values())
                                                        .map(DownstreamSystem::code)
                                                        .toList()));
    }
}
