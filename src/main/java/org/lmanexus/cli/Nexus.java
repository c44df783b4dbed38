package org.lmanexus.cli;

import org.lmanexus.cli.demo.DemoCommand;
import org.lmanexus.cli.engine.JobCommand;
import org.lmanexus.cli.engine.ServeCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/// The `nexus` command. The file commands start no Spring and no database.
@Command(
        name = "nexus",
        description = "The sync engine for syndicated-loan documentation.",
        version = "LMA Nexus 0.1.0",
        mixinStandardHelpOptions = true,
        subcommands = {
            ReadCommand.class,
            ExtractCommand.class,
            CompareCommand.class,
            ServeCommand.class,
            JobCommand.class,
            DemoCommand.class
        })
public final class Nexus {

    private Nexus() {}

    public static void main(String[] args) {
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        ErrorLine errors = new ErrorLine();
        return new CommandLine(new Nexus())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors);
    }
}
