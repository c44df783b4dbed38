package org.lmanexus.cli.engine;

import org.lmanexus.kernel.Refusal;
import org.springframework.boot.web.server.PortInUseException;

/// Says why the engine did not start, in the words of who has to mend it.
final class StartFailure {

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
            default ->
                    new IllegalStateException(
                            "the engine did not start: "
                                    + root.getMessage()
                                    + "; the log says more: "
                                    + log,
                            failure);
        };
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
