package org.lmanexus.document;

import java.nio.file.Path;

/// A reader of one file format, found by [org.lmanexus.kernel.Providers].
public interface DocumentFormat {

    /// Whether these first bytes of a file (up to 1,024) are of this format; its name does not
    /// count.
    boolean recognises(byte[] head);

    /// @throws org.lmanexus.kernel.Refusal.Unreadable naming the file, what was found and what to
    /// do
    Document read(Path file, ReadOptions options);
}
