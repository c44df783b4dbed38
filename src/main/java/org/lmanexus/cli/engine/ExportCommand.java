package org.lmanexus.cli.engine;

import org.jspecify.annotations.Nullable;
import org.lmanexus.connector.RecordExport;
import org.lmanexus.connector.RecordExports;
import org.lmanexus.goldenrecord.ExportFormat;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

import java.io.PrintWriter;
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
            description = "json, fpml (FpML 5.13, a dealStatement) or csv")
    private String format = "json";

    @Mixin private Acting acting = new Acting();

    @Spec private @Nullable CommandSpec spec;

    @Override
    public Integer call() {
        ExportFormat wanted = ExportFormat.named(format);
        try (Engine engine = Engine.forCommand()) {
            RecordExport export =
                    engine.get(RecordExports.class).export(workspace, wanted, acting.in(engine));
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            out.print(export.text().endsWith("\n") ? export.text() : export.text() + "\n");
            out.flush();
            return 0;
        }
    }
}
