package org.lmanexus.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// A running PostgreSQL server, as its own `postmaster.pid` tells: started by this process, or by
/// one
/// that is gone.
record Postmaster(ProcessHandle process, int port) {

    private static final int PID_LINE = 0;
    private static final int PORT_LINE = 3;

    /// The one that runs on a data directory, if one does.
    static Optional<Postmaster> on(Path cluster) throws IOException {
        Path file = cluster.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() <= PORT_LINE) {
            return Optional.empty();
        }
        int port = Integer.parseInt(lines.get(PORT_LINE).strip());
        return ProcessHandle.of(Long.parseLong(lines.get(PID_LINE).strip()))
                .filter(Postmaster::isServer)
                .map(process -> new Postmaster(process, port));
    }

    /// A number in a stale file may belong to another program by now.
    private static boolean isServer(ProcessHandle process) {
        return process.isAlive()
                && process.info().command().filter(c -> c.endsWith("/postgres")).isPresent();
    }

    /// Waits for as long as it runs, but no longer than that.
    ///
    /// @return whether it is gone
    boolean waitForExit(Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot watch process " + process.pid(), e);
        }
    }

    /// Rolls back what is open, writes a checkpoint and ends: PostgreSQL's fast shutdown, which a
    /// plain termination would not be, since that waits for every client to leave.
    void stop(Duration limit) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-INT", Long.toString(process.pid())).start().waitFor();
        if (!waitForExit(limit)) {
            throw new IOException(
                    "the embedded PostgreSQL (process %d) does not stop within %s"
                            .formatted(process.pid(), limit));
        }
    }
}
