package org.lmanexus.cli.administration;

import org.jspecify.annotations.Nullable;
import org.lmanexus.sync.NightlyJobs.Progress;

import java.io.Console;

/// One line on the terminal that says how far a job is; nothing where standard error is no
/// terminal.
final class ProgressLine {

    private static final String BACK_AND_CLEAR = "\r\u001b[2K";

    private final String job;
    private final @Nullable Console terminal = System.console();

    ProgressLine(String job) {
        this.job = job;
    }

    void show(Progress progress) {
        write(
                BACK_AND_CLEAR
                        + job
                        + ": "
                        + progress.done()
                        + " of "
                        + progress.total()
                        + " workspaces");
    }

    void clear() {
        write(BACK_AND_CLEAR);
    }

    private void write(String text) {
        if (terminal != null && terminal.isTerminal()) {
            System.err.print(text);
            System.err.flush();
        }
    }
}
