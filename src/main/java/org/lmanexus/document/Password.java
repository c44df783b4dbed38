package org.lmanexus.document;

import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/// What opens a protected file. It is in no text of ours: not in an error, a log or a trail.
public final class Password {

    private static final int LARGEST = 4096;

    private final String secret;

    private Password(String secret) {
        this.secret = secret;
    }

    public static Password of(String secret) {
        return new Password(secret);
    }

    /// The first line of a file, in UTF-8.
    ///
    /// @throws Refusal.Unreadable naming that file and nothing that it holds
    public static Password in(Path file) {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(LARGEST + 1);
        } catch (IOException e) {
            throw refused(file, "cannot be opened; check that it exists and is readable");
        }
        if (bytes.length > LARGEST) {
            throw refused(file, "is too large to hold only a password; write it on one line");
        }
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)) + "\n";
            String line = text.lines().findFirst().orElse("");
            if (line.isEmpty()) {
                throw refused(file, "holds no password; write it on its first line");
            }
            return new Password(line);
        } catch (IOException e) {
            throw refused(file, "is not in UTF-8; save it so and try again");
        }
    }

    private static Refusal.Unreadable refused(Path file, String found) {
        return new Refusal.Unreadable(file.getFileName() + ": " + found);
    }

    /// For the library that opens the file, and nobody else.
    public String secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "a password";
    }
}
