package org.lmanexus.document.docx.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// The bytes of one part, cut off where the limit is.
final class PartStream extends FilterInputStream {

    private final String part;
    private long left = Limits.PART;

    PartStream(InputStream in, String part) {
        super(in);
        this.part = part;
    }

    @Override
    public int read() throws IOException {
        int one = super.read();
        count(one < 0 ? 0 : 1);
        return one;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int read = super.read(bytes, offset, length);
        count(read);
        return read;
    }

    private void count(int read) {
        left -= read;
        if (left < 0) {
            throw Limits.tooLarge(part);
        }
    }
}
