package org.lmanexus.document;

import org.lmanexus.kernel.Providers;
import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// The one way to read a file, whatever its format. Needs no Spring, no database and no network.
public final class DocumentReader {

    private static final int HEAD = 1024;

    private final List<DocumentFormat> formats;

    private DocumentReader(List<DocumentFormat> formats) {
        this.formats = formats;
    }

    public static DocumentReader standard() {
        return new DocumentReader(Providers.of(DocumentFormat.class));
    }

    /// @throws Refusal.Unreadable naming the file, what was found and what to do
    public Document read(Path file) {
        return read(file, ReadOptions.DEFAULT);
    }

    /// @throws Refusal.Unreadable naming the file, what was found and what to do
    public Document read(Path file, ReadOptions options) {
        byte[] head = head(file);
        DocumentFormat format =
                formats.stream()
                        .filter(candidate -> candidate.recognises(head))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        new Refusal.Unreadable(
                                                file.getFileName()
                                                        + ": neither DOCX nor PDF; save it as one"
                                                        + " of the two and try again"));
        try {
            return format.read(file, options);
        } catch (Allowance.Exceeded e) {
            throw new Refusal.Unreadable(
                    file.getFileName() + ": " + e.getMessage() + "; split it and try again", e);
        } catch (OutOfMemoryError | StackOverflowError e) {
            // One file must not take down the engine that reads others.
            throw new Refusal.Unreadable(
                    file.getFileName()
                            + ": needs more memory than one file may have; split it and try again",
                    e);
        }
    }

    private static byte[] head(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(HEAD);
        } catch (IOException e) {
            throw new Refusal.Unreadable(
                    file.getFileName() + ": cannot be opened; check that it exists and is readable",
                    e);
        }
    }
}
