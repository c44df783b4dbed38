package org.lmanexus.document.docx.part;

import java.util.zip.ZipEntry;

/// How much a DOCX may hold before it counts as an attack; checked before anything is parsed, and
/// again while a part is inflated, since a zip may lie about its sizes.
final class Limits {

    static final int ENTRIES = 10_000;
    static final long PART = 512L << 20;
    static final long TOTAL = 1L << 30;

    /// Agreements deflate by 10 to 60; only what is large besides is suspect.
    static final long RATIO = 400;

    static final long RATIO_FROM = 16L << 20;
    static final int DEPTH = 180;

    private Limits() {}

    static void checkEntries(int count) {
        if (count > ENTRIES) {
            throw new Broken("has " + count + " entries, more than " + ENTRIES);
        }
    }

    static void check(Container zip) {
        long total = zip.entries().stream().mapToLong(entry -> Math.max(0, entry.getSize())).sum();
        if (total > TOTAL) {
            throw new Broken("unpacks to " + (total >> 20) + " MiB, more than " + (TOTAL >> 20));
        }
    }

    static void check(ZipEntry entry) {
        check(entry.getName(), entry.getSize(), entry.getCompressedSize());
    }

    static void check(String part, long size, long packed) {
        if (size > PART) {
            throw new Broken(part + " unpacks to more than " + (PART >> 20) + " MiB");
        }
        if (size > RATIO_FROM && size / Math.max(1, packed) > RATIO) {
            throw new Broken(part + " is packed more than " + RATIO + " to 1");
        }
    }
}
