package org.lmanexus.document;

import org.lmanexus.kernel.Refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// Reads each file of a folder and says in a line what became of it; run in a JVM of its own.
final class BombReading {

    private static final Duration SHORT = Duration.ofSeconds(2);

    private BombReading() {}

    public static void main(String[] arguments) throws IOException {
        List<Path> files;
        try (Stream<Path> all = Files.list(Path.of(arguments[0]))) {
            files = all.sorted().toList();
        }
        DocumentReader reader = DocumentReader.standard();
        for (Path file : files) {
            System.out.println(outcome(reader, file));
        }
    }

    private static String outcome(DocumentReader reader, Path file) {
        try {
            boolean endless = file.getFileName().toString().startsWith("endless");
            ReadOptions options = ReadOptions.DEFAULT;
            int blocks = reader.read(file, endless ? options.with(SHORT) : options).blocks().size();
            return file.getFileName() + ": read, " + blocks + " blocks";
        } catch (Refusal.Unreadable refusal) {
            return String.valueOf(refusal.getMessage());
        }
    }
}
