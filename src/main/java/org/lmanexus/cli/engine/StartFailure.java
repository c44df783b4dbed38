package org.lmanexus.cli.engine;

import org.lmanexus.kernel.Refusal;
import org.springframework.boot.web.server.PortInUseException;

import java.sql.SQLException;
import java.util.Set;

/// Says why the engine did not start, in the words of who has to mend it.
final class StartFailure {

    private static final String NOT_STARTED = "the engine did not start: ";

    /// PostgreSQL's classes of states: connections, authorisation, no such database, resources,
    /// a server on its way up or down.
    private static final Set<String> ENVIRONMENT = Set.of("08", "28", "3D", "53", "57");

    private StartFailure() {}

    /// @param log where the whole story is
    static RuntimeException of(RuntimeException failure, String log) {
        if (stopping()) {
            return new Refusal.Invalid("stopped before the engine was ready");
        }
        Throwable root = failure;
        while (root.getCause() != null
                && !(root instanceof PortInUseException)
                && !(root instanceof Refusal)) {
            root = root.getCause();
        }
        return switch (root) {
            case PortInUseException port ->
                    new Refusal.Invalid(
                            "port "
                                    + port.getPort()
                                    + " is in use; stop what listens there, or name another with"
                                    + " demo --port, or SERVER_PORT for serve");
            case Refusal refusal -> refusal;
            case SQLException database when ofTheDatabase(database) ->
                    new Refusal.Invalid(NOT_STARTED + database.getMessage());
            default ->
                    new IllegalStateException(
                            NOT_STARTED
                                    + root.getMessage()
                                    + (log.isEmpty() ? "" : "; the log says more: " + log),
                            failure);
        };
    }

    /// Whether who runs the database mends it, and not who wrote the product.
    private static boolean ofTheDatabase(SQLException failure) {
        String state = failure.getSQLState();
        return state != null && state.length() == 5 && ENVIRONMENT.contains(state.substring(0, 2));
    }

    /// Hooks are refused once the process is on its way down.
    private static boolean stopping() {
        Thread hook = new Thread(() -> {});
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            Runtime.getRuntime().removeShutdownHook(hook);
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }
}
