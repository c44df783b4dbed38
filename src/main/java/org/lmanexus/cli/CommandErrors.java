package org.lmanexus.cli;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/// Gives picocli's failures the look and the exit code of all others.
final class CommandErrors implements IExecutionExceptionHandler, IParameterExceptionHandler {

    @Override
    public int handleExecutionException(
            Exception exception, CommandLine command, ParseResult arguments) {
        ErrorLine.lines(exception, verbose(arguments)).forEach(command.getErr()::println);
        command.getErr().flush();
        return ErrorLine.exitCode(exception);
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(ErrorLine.of(exception) + "; see " + name + " --help");
        command.getErr().flush();
        return ExitCode.WRONG_USE;
    }

    private static boolean verbose(ParseResult arguments) {
        ParseResult inner = arguments;
        while (inner.subcommand() != null) {
            inner = inner.subcommand();
        }
        return inner.hasMatchedOption(ErrorLine.VERBOSE);
    }
}
