package org.lmanexus.cli;

import org.lmanexus.kernel.Refusal;

import java.util.ArrayList;
import java.util.List;

/// What a failure looks like: one line on standard error; `--verbose` adds the stack.
final class ErrorLine {

    static final String VERBOSE = "--verbose";

    private ErrorLine() {}

    static List<String> lines(Exception exception, boolean verbose) {
        List<String> lines = new ArrayList<>();
        boolean refusal = exception instanceof Refusal;
        lines.add(
                refusal
                        ? of(exception)
                        : "nexus failed: "
                                + exception.getClass().getSimpleName()
                                + ": "
                                + of(exception));
        if (verbose) {
            lines.addAll(stack(exception));
        } else if (!refusal) {
            lines.add("This is a fault of nexus; " + VERBOSE + " shows where");
        }
        return lines;
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
}
