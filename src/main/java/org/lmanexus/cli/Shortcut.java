package org.lmanexus.cli;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;

/// The file commands as they are mostly called, without picocli: its classes are of a format that
/// an ahead-of-time cache cannot hold, and loading them takes longer than reading a document.
final class Shortcut {

    private Shortcut() {}

    /// @return the exit code; empty when picocli must look at the arguments
    static OptionalInt run(String... arguments) {
        Optional<Callable<Integer>> command = PlainArguments.of(arguments).flatMap(Shortcut::find);
        return command.isEmpty() ? OptionalInt.empty() : OptionalInt.of(call(command.get()));
    }

    private static Optional<Callable<Integer>> find(PlainArguments arguments) {
        try {
            return switch (arguments.command()) {
                case "read" -> ReadCommand.of(arguments);
                case "extract" -> ExtractCommand.of(arguments);
                case "compare" -> CompareCommand.of(arguments);
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int call(Callable<Integer> command) {
        try {
            return command.call();
        } catch (Exception e) {
            ErrorLine.lines(e, false).forEach(System.err::println);
            return ErrorLine.exitCode(e);
        }
    }
}
