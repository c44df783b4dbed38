package org.lmanexus.document.pdf.stream;

import java.io.ByteArrayOutputStream;

/// What a stream unfolds to, and no more of it than is sane.
public final class BoundedBytes extends ByteArrayOutputStream {

    /// Pages have a hundredth of it; a small machine cannot hold as much.
    public static final int MOST = (int) Math.min(64L << 20, Runtime.getRuntime().maxMemory() / 16);

    public BoundedBytes() {}

    BoundedBytes(int size) {
        super(Math.min(size, MOST));
    }

    @Override
    public synchronized void write(int one) {
        limit(size() + 1L);
        super.write(one);
    }

    @Override
    public synchronized void write(byte[] bytes, int offset, int length) {
        limit((long) size() + length);
        super.write(bytes, offset, length);
    }

    /// @throws Oversized where there are more bytes than any stream needs
    public static void limit(long size) {
        if (size > MOST) {
            throw new Oversized();
        }
    }

    /// A stream that unfolds to more than any page holds.
    static final class Oversized extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private Oversized() {
            super("a stream of more than " + (MOST >> 20) + " MB");
        }
    }
}
