package org.lmanexus.cli;

/// What the process answers to the shell; the same for every command.
final class ExitCode {

    static final int DONE = 0;

    /// Done, and something fell short: a refused file among several, a decision that came too late.
    static final int FELL_SHORT = 1;

    static final int WRONG_USE = 2;

    static final int UNREADABLE = 3;

    private ExitCode() {}
}
