package org.lmanexus.cli;

import java.util.OptionalInt;

/// Where the `nexus` command starts. The file commands start no Spring, no database and, unless
/// something is to be explained, no picocli.
public final class Nexus {

    private Nexus() {}

    public static void main(String[] args) {
        OptionalInt shortcut = Shortcut.run(args);
        if (shortcut.isEmpty()) {
            System.exit(Commands.line().execute(args));
        }
        // Returning from here costs less than an exit, which looks for a logger first.
        if (shortcut.getAsInt() != ExitCode.DONE) {
            System.exit(shortcut.getAsInt());
        }
    }
}
