package org.lmanexus.document.pdf.content;

import org.lmanexus.document.Allowance;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;

/// A limit on the time that one thread may take for a file: a small one may ask for endless work.
/// Once the clock says that it takes long, only work counts: on a machine that is busy with other
/// things, or stood still, no sound file is refused.
public final class Deadline {

    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration PER_PAGE = Duration.ofMillis(25);
    private static final int PATIENCE = 12;

    private final Allowance allowance;
    private final long start = System.nanoTime();
    private final long allowed;
    private long worked = -1;

    /// @param pages of the file, of which each adds to its time
    /// @param allowance that ends all work on the file
    public Deadline(int pages, Allowance allowance) {
        this(FIRST.plus(PER_PAGE.multipliedBy(pages)), allowance);
    }

    /// @param allowed time by the clock, and as much work again once it is over
    Deadline(Duration allowed, Allowance allowance) {
        this.allowance = allowance;
        this.allowed = allowed.toNanos();
    }

    /// To be called by the thread that reads, and by no other.
    public void check() {
        allowance.check();
        long waited = System.nanoTime() - start;
        if (waited > allowed) {
            long work = Work.nanos();
            worked = worked < 0 ? work : worked;
            if (work - worked > allowed || waited > PATIENCE * allowed) {
                throw new TooLong();
            }
        }
    }

    /// Loaded by the few readings that take long.
    private static final class Work {
        private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

        private static long nanos() {
            return THREADS.isCurrentThreadCpuTimeSupported()
                    ? THREADS.getCurrentThreadCpuTime()
                    : System.nanoTime();
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
