package org.lmanexus.document;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/// What reading one file may cost, whatever the file says of itself: time by the clock, and memory
/// by what is kept of it. All threads that read the file share it.
public final class Allowance {

    private final long start = System.nanoTime();
    private final AtomicLong longest;
    private final AtomicLong memory;
    private final long share;

    public Allowance(ReadOptions options) {
        this.longest = new AtomicLong(options.longest().toNanos());
        this.share = options.memory();
        this.memory = new AtomicLong(share);
    }

    /// So many bytes more are held, about.
    public void keep(long bytes) {
        if (memory.addAndGet(-bytes) < 0) {
            throw new Exceeded(
                    "needs more memory than the %d MiB that one file may have"
                            .formatted(share >> 20));
        }
    }

    public void release(long bytes) {
        memory.addAndGet(bytes);
    }

    /// For what has a limit of its own.
    public void grant(Duration more) {
        longest.addAndGet(more.toNanos());
    }

    /// To be called again and again by whatever may take long.
    public void check() {
        if (System.nanoTime() - start > longest.get()) {
            throw new Exceeded(
                    "takes longer to read than the %s s allowed"
                            .formatted(Duration.ofNanos(longest.get()).toSeconds()));
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new Exceeded("was not read to its end, since nexus is stopping");
        }
    }

    /// There is no more; the reading ends where it is.
    public static final class Exceeded extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Exceeded(String found) {
            super(found);
        }
    }
}
