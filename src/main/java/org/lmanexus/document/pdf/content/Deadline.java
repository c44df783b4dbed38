package org.lmanexus.document.pdf.content;

import java.time.Duration;

/// A limit on the time that one file may take: a small one may ask for endless work.
public final class Deadline {

    private static final Duration FIRST = Duration.ofSeconds(10);
    private static final Duration PER_PAGE = Duration.ofMillis(50);

    private final long end;

    public Deadline(int pages) {
        this.end = System.nanoTime() + FIRST.toNanos() + pages * PER_PAGE.toNanos();
    }

    public void check() {
        if (System.nanoTime() > end) {
            throw new TooLong();
        }
    }

    /// The time is up.
    static final class TooLong extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private TooLong() {
            super("takes too long to read");
        }
    }
}
