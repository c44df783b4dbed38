package org.lmanexus.cli;

import org.lmanexus.cli.administration.AuditCommand;
import org.lmanexus.cli.administration.BackupCommand;
import org.lmanexus.cli.administration.DbCommand;
import org.lmanexus.cli.administration.JobCommand;
import org.lmanexus.cli.administration.RestoreCommand;
import org.lmanexus.cli.administration.UserCommand;
import org.lmanexus.cli.demo.DemoCommand;
import org.lmanexus.cli.engine.DecideCommand;
import org.lmanexus.cli.engine.DriftCommand;
import org.lmanexus.cli.engine.ExportCommand;
import org.lmanexus.cli.engine.MappingCommand;
import org.lmanexus.cli.engine.PublishCommand;
import org.lmanexus.cli.engine.ServeCommand;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/// All that `nexus` can do, as picocli shows it.
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
            DemoCommand.class,
            DecideCommand.class,
            DriftCommand.class,
            PublishCommand.class,
            ExportCommand.class,
            MappingCommand.class,
            AuditCommand.class,
            UserCommand.class,
            DbCommand.class,
            BackupCommand.class,
            RestoreCommand.class
        })
public final class Commands {

    @Option(
            names = ErrorLine.VERBOSE,
            scope = ScopeType.INHERIT,
            description = "add the stack to an error")
    private boolean verbose;

    private Commands() {}

    /// The command with its exit codes and error lines, for a caller that outlives it.
    public static CommandLine line() {
        CommandErrors errors = new CommandErrors();
        return new CommandLine(new Commands())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(errors)
                .setParameterExceptionHandler(errors);
    }
}
