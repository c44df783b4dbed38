package org.lmanexus.cli;

import org.lmanexus.kernel.Refusal;

import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

import java.util.ArrayList;
import java.util.List;

/// Every error is one line on standard error; `--verbose` adds the stack.
final class ErrorLine implements IExecutionExceptionHandler, IParameterExceptionHandler {

    static final String VERBOSE = "--verbose";

    @Override
    public int handleExecutionException(
            Exception exception, CommandLine command, ParseResult arguments) {
        String line =
                exception instanceof Refusal
                        ? of(exception)
                        : "nexus failed: "
                                + exception.getClass().getSimpleName()
                                + ": "
                                + of(exception);
        command.getErr().println(line);
        if (verbose(arguments)) {
            stack(exception).forEach(command.getErr()::println);
        } else if (!(exception instanceof Refusal)) {
            command.getErr().println("This is a fault of nexus; " + VERBOSE + " shows where");
        }
        command.getErr().flush();
        return exitCode(exception);
    }

    @Override
    public int handleParseException(ParameterException exception, String[] arguments) {
        CommandLine command = exception.getCommandLine();
        String name = command.getCommandSpec().qualifiedName();
        command.getErr().println(of(exception) + "; see " + name + " --help");
        command.getErr().flush();
        return ExitCode.WRONG_USE;
    }

    static String of(Throwable exception) {
        String message = exception.getMessage();
        return message == null
                ? "no more is known"
                : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }

    static int exitCode(Exception exception) {
        return switch (exception) {
            case Refusal.Unreadable _ -> ExitCode.UNREADABLE;
            case Refusal.Invalid _ -> ExitCode.WRONG_USE;
            default -> ExitCode.FELL_SHORT;
        };
    }

    private static List<String> stack(Throwable exception) {
        List<String> lines = new ArrayList<>();
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            lines.add(cause.toString());
            for (StackTraceElement element : cause.getStackTrace()) {
                lines.add("    at " + element);
            }
        }
        return lines;
    }

    private static boolean verbose(ParseResult arguments) {
        ParseResult inner = arguments;
        while (inner.subcommand() != null) {
            inner = inner.subcommand();
        }
        return inner.hasMatchedOption(VERBOSE);
    }
}
