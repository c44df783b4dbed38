package org.lmanexus.document.docx;

import org.lmanexus.kernel.ContentHash;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/// The hash of a file, worked out beside its reading: in a JVM that has just started, the one takes
/// a fifth of the other.
final class Hashing {

    private final FutureTask<ContentHash> task;

    private Hashing(FutureTask<ContentHash> task) {
        this.task = task;
    }

    static Hashing of(Path file) {
        Hashing hashing = new Hashing(new FutureTask<>(() -> ContentHash.of(file)));
        Thread.ofPlatform().daemon().name("hash").start(hashing.task);
        return hashing;
    }

    ContentHash get() {
        try {
            return task.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("was interrupted", e));
        } catch (ExecutionException e) {
            throw new UncheckedIOException(new IOException("cannot be read to its end", e));
        }
    }
}
