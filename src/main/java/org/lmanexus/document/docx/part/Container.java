package org.lmanexus.document.docx.part;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/// The zip that a DOCX is, on disk or in memory.
interface Container extends AutoCloseable {

    List<? extends ZipEntry> entries();

    @Nullable ZipEntry entry(String name);

    InputStream open(ZipEntry entry) throws IOException;

    @Override
    void close() throws IOException;

    /// A file as it is.
    record OnDisk(ZipFile zip) implements Container {

        @Override
        public List<? extends ZipEntry> entries() {
            Limits.checkEntries(zip.size());
            return zip.stream().toList();
        }

        @Override
        public @Nullable ZipEntry entry(String name) {
            return zip.getEntry(name);
        }

        @Override
        public InputStream open(ZipEntry entry) throws IOException {
            return zip.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            zip.close();
        }
    }
}
