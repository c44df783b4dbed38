package org.lmanexus.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// Works on as many files at a time as there are cores, and writes the answers in the order of the
/// files; few are ever held back.
final class Abreast<F> {

    private static final int AHEAD = 2;

    private final List<F> files;
    private final Work<F> work;
    private final Deque<Future<Written>> begun = new ArrayDeque<>();

    Abreast(List<F> files, Work<F> work) {
        this.files = files;
        this.work = work;
    }

    /// What is done with one file.
    @FunctionalInterface
    interface Work<F> {

        /// @return its exit code
        int on(F file, OutputStream out) throws IOException;
    }

    private record Written(int exit, ByteArrayOutputStream answer) {}

    /// @return the greatest of the exit codes, at least this one
    int writeTo(OutputStream out, int least) throws IOException {
        int cores = Runtime.getRuntime().availableProcessors();
        int exit = least;
        ExecutorService pool = Executors.newFixedThreadPool(cores);
        try {
            for (F file : files) {
                begun.add(pool.submit(() -> write(file)));
                if (begun.size() > AHEAD * cores) {
                    exit = Math.max(exit, next(out));
                }
            }
            while (!begun.isEmpty()) {
                exit = Math.max(exit, next(out));
            }
        } finally {
            pool.shutdownNow();
        }
        return exit;
    }

    private Written write(F file) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        return new Written(work.on(file, answer), answer);
    }

    private int next(OutputStream out) throws IOException {
        Written written = done(begun.removeFirst());
        written.answer().writeTo(out);
        return written.exit();
    }

    private static Written done(Future<Written> future) throws IOException {
        try {
            return future.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("was interrupted");
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException failure -> throw failure;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }
}
