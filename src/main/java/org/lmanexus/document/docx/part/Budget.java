package org.lmanexus.document.docx.part;

import org.lmanexus.document.Allowance;

/// What reading one DOCX may still cost: a small file may unpack, or be taken apart, into endlessly
/// much.
final class Budget {

    private static final int EVENTS_BETWEEN_CHECKS = 1 << 14;

    /// A tag or a comment, which the parser holds whole; pictures in attributes are smaller.
    private static final int LARGEST_PIECE = 8 << 20;

    private final Allowance allowance;
    private long bytes = Limits.TOTAL;
    private int piece;
    private int events;

    Budget(Allowance allowance) {
        this.allowance = allowance;
    }

    /// So much of a part was unpacked.
    void unpacked(int count) {
        bytes -= count;
        if (bytes < 0) {
            throw new Broken("unpacks to more than " + (Limits.TOTAL >> 20) + " MiB");
        }
        piece += count;
        if (piece > LARGEST_PIECE) {
            throw new Broken(
                    "holds a tag or comment of more than " + (LARGEST_PIECE >> 20) + " MiB");
        }
    }

    /// So much is to be kept in memory.
    void kept(int size) {
        allowance.keep(size);
    }

    /// One more step through a part.
    void step() {
        piece = 0;
        if (++events % EVENTS_BETWEEN_CHECKS == 0) {
            allowance.check();
        }
    }
}
