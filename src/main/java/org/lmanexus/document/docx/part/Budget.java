package org.lmanexus.document.docx.part;

import java.time.Duration;

/// What reading one DOCX may still cost, whatever the file says of itself: a small file may unpack,
/// or be taken apart, into endlessly much.
final class Budget {

    /// An agreement of 5,000 pages takes about a third of it.
    private static final long MEMORY = 400L << 20;

    private static final Duration TIME = Duration.ofMinutes(2);
    private static final int EVENTS_BETWEEN_CHECKS = 1 << 14;

    private final long end = System.nanoTime() + TIME.toNanos();
    private long bytes = Limits.TOTAL;
    private long memory = MEMORY;
    private int events;

    /// So much of a part was unpacked.
    void unpacked(int count) {
        bytes -= count;
        if (bytes < 0) {
            throw new Broken("unpacks to more than " + (Limits.TOTAL >> 20) + " MiB");
        }
    }

    /// So much is to be kept in memory.
    void kept(int size) {
        memory -= size;
        if (memory < 0) {
            throw new Broken("needs more memory than one file may have");
        }
    }

    /// One more step through a part.
    void step() {
        if (++events % EVENTS_BETWEEN_CHECKS == 0 && System.nanoTime() > end) {
            throw new Broken("takes longer than " + TIME.toMinutes() + " minutes to read");
        }
    }
}
