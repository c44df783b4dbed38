package org.lmanexus.document.docx.part;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.ZipEntry;

/// The bytes of one part, cut off where a limit is.
final class PartStream extends FilterInputStream {

    private final ZipEntry entry;
    private final Budget budget;
    private long unpacked;

    PartStream(InputStream in, ZipEntry entry, Budget budget) {
        super(in);
        this.entry = entry;
        this.budget = budget;
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
        count(Math.max(0, read));
        return read;
    }

    private void count(int read) {
        unpacked += read;
        budget.unpacked(read);
        Limits.check(entry.getName(), unpacked, entry.getCompressedSize());
    }
}
