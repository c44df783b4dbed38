package org.lmanexus.document.docx.part;

import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;

/// A package that was under a password. What its owner protects is never written to a disk.
record Decrypted(ZipFile zip) implements Container {

    private static final byte[] ENTRY = {'P', 'K', 1, 2};

    static Decrypted of(byte[] bytes) throws IOException {
        Limits.checkEntries(entries(bytes));
        return new Decrypted(
                ZipFile.builder()
                        .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                        .setIgnoreLocalFileHeader(true)
                        .get());
    }

    /// No fewer than there are, counted without believing the zip.
    private static int entries(byte[] bytes) {
        int found = 0;
        for (int i = 0; i + ENTRY.length <= bytes.length; i++) {
            if (bytes[i] == ENTRY[0]
                    && bytes[i + 1] == ENTRY[1]
                    && bytes[i + 2] == ENTRY[2]
                    && bytes[i + 3] == ENTRY[3]) {
                found++;
            }
        }
        return found;
    }

    @Override
    public List<? extends ZipEntry> entries() {
        return Collections.list(zip.getEntries());
    }

    @Override
    public @Nullable ZipEntry entry(String name) {
        return zip.getEntry(name);
    }

    @Override
    public InputStream open(ZipEntry entry) throws IOException {
        return zip.getInputStream((ZipArchiveEntry) entry);
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
