package org.lmanexus.cli.engine;

import org.jspecify.annotations.Nullable;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.kernel.Refusal;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.util.Objects;
import java.util.concurrent.Callable;

/// `nexus export`: the golden record as it stands.
@Command(
        name = "export",
        description = "Prints a workspace's golden record.",
        mixinStandardHelpOptions = true)
public final class ExportCommand implements Callable<Integer> {

    @Parameters(paramLabel = "WORKSPACE", description = "the workspace's id")
    private String workspace = "";

    @Option(
            names = "--format",
            defaultValue = "json",
            description = "json (fpml and csv are not built yet)")
    private String format = "json";

    @Mixin private Acting acting = new Acting();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        if (!format.equals("json")) {
            throw new Refusal.Invalid(
                    "export: the format " + format + " is not built yet; use json");
        }
        try (Engine engine = Engine.forCommand()) {
            String json = engine.get(GoldenRecords.class).export(workspace, acting.in(engine));
            Objects.requireNonNull(spec).commandLine().getOut().println(json);
            return 0;
        }
    }
}
