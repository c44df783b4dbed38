package org.lmanexus.sync.route;

import org.lmanexus.kernel.Refusal;

import java.nio.file.Path;

/// Why a file is not taken in, as its `.reason.json` says it.
record Rejection(Fault fault, String reason) {

    /// Whose fault it is: what must be mended before the file is dropped again.
    enum Fault {
        FILE,
        ENGINE
    }

    static Rejection of(Refusal refusal) {
        return new Rejection(Fault.FILE, String.valueOf(refusal.getMessage()));
    }

    /// @param tried how often
    static Rejection of(Path file, Throwable failure, int tried) {
        return new Rejection(
                Fault.ENGINE,
                "%s: nexus failed on it %d times (%s); this is a fault of nexus and not of the file: report it with the log, and drop the file again when it is mended"
                        .formatted(file.getFileName(), tried, found(failure)));
    }

    private static String found(Throwable failure) {
        String message = failure.getMessage();
        String name = failure.getClass().getSimpleName();
        return message == null ? name : name + ": " + message.strip().replaceAll("\\s+", " ");
    }
}
