package org.lmanexus.kernel;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/// What signs us in, as it is now: given by itself, or as `file:` and a path whose file is read
/// again whenever it is asked for, so that it can be changed while the engine runs.
public final class Secret {

    public static final Secret NONE = new Secret("", null);

    private static final String FILE = "file:";
    private static final int MOST_KNOWN = 10;

    private final @Nullable Path file;
    private final Deque<String> known = new ArrayDeque<>();

    private Secret(String first, @Nullable Path file) {
        this.file = file;
        known.addLast(first);
    }

    /// @throws IllegalArgumentException when its file cannot be read
    public static Secret of(String given) {
        if (!given.startsWith(FILE)) {
            return new Secret(given, null);
        }
        Path file = Path.of(given.substring(FILE.length()));
        try {
            return new Secret(read(file), file);
        } catch (IOException e) {
            throw new IllegalArgumentException(file + " cannot be read", e);
        }
    }

    /// A file that is away for a moment leaves what it last said.
    public synchronized String value() {
        if (file != null) {
            try {
                note(read(file));
            } catch (IOException e) {
                return known.getLast();
            }
        }
        return known.getLast();
    }

    private void note(String now) {
        if (!now.equals(known.getLast())) {
            known.addLast(now);
            if (known.size() > MOST_KNOWN) {
                known.removeFirst();
            }
        }
    }

    /// The last values that it had, the present one among them: an answer that comes late may hold
    /// an old one.
    public synchronized Set<String> values() {
        value();
        return Set.copyOf(known);
    }

    /// Editors and `echo` end a file with an end of line that is no part of it. One that is empty
    /// is being written.
    private static String read(Path file) throws IOException {
        String text = Files.readString(file).strip();
        if (text.isEmpty()) {
            throw new IOException(file + " is empty");
        }
        return text;
    }

    @Override
    public String toString() {
        return "Secret[]";
    }
}
