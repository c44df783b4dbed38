package org.lmanexus.simulator;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What a simulated system holds: texts by name, one file each, so that it knows them again after a
/// restart.
public final class Shelf {

    private final Path folder;

    private Shelf(Path folder) {
        this.folder = folder;
    }

    static Shelf open(Path folder) throws IOException {
        Files.createDirectories(folder);
        return new Shelf(folder);
    }

    /// Somebody there writes it.
    public synchronized void put(String name, String text) {
        try {
            Files.writeString(file(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public synchronized Optional<String> get(String name) {
        try {
            return Files.exists(file(name))
                    ? Optional.of(Files.readString(file(name)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The names, in order.
    synchronized List<String> names() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Somebody there changes what it holds.
    ///
    /// @throws IllegalArgumentException when it does not hold that
    public synchronized void change(String name, String from, String to) {
        String text = get(name).orElseThrow(() -> new IllegalArgumentException("no " + name));
        if (!text.contains(from)) {
            throw new IllegalArgumentException(name + " does not hold " + from + ": " + text);
        }
        put(name, text.replace(from, to));
    }

    private Path file(String name) {
        return folder.resolve(name.replaceAll("[^A-Za-z0-9.-]", "-"));
    }
}
