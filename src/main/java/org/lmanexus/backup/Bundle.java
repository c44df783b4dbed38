package org.lmanexus.backup;

import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Disk;
import org.lmanexus.kernel.Refusal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/// The files of one backup, in a folder or in a zip file. Readable by its owner only: contracts are
/// in it.
final class Bundle implements Closeable {

    private static final String ZIP = ".zip";

    private final Path root;
    private final Ending ending;

    private Bundle(Path root, Ending ending) {
        this.root = root;
        this.ending = ending;
    }

    /// A backup to be written, which is there under its name only once it is finished, if it is a
    /// file.
    static Bundle create(Path target) throws IOException {
        refuseTaken(target);
        if (target.toString().endsWith(ZIP)) {
            NewZip zip = NewZip.beside(target.toAbsolutePath());
            return new Bundle(zip.folder(), zip);
        }
        Files.createDirectories(target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        return new Bundle(target, Ending.none(() -> {}));
    }

    static Bundle open(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return new Bundle(source, Ending.none(() -> {}));
        }
        if (!Files.isRegularFile(source)) {
            throw new Refusal.Invalid("there is no backup at " + source);
        }
        try {
            FileSystem zip = FileSystems.newFileSystem(source);
            return new Bundle(zip.getPath("/"), Ending.none(zip));
        } catch (IOException | RuntimeException e) {
            throw new Refusal.Unreadable(source + " is damaged: " + e.getMessage(), e);
        }
    }

    private static void refuseTaken(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            try (Stream<Path> inside = Files.list(target)) {
                if (inside.findAny().isEmpty() && !target.toString().endsWith(ZIP)) {
                    return;
                }
            }
        }
        if (Files.exists(target)) {
            throw new Refusal.Conflict(target + " is there already; name a new folder or file");
        }
    }

    /// A file of it; folders above are made.
    Path file(String name) throws IOException {
        Path file = root.resolve(name);
        if (!file.getFileSystem().isReadOnly() && file.getParent() != null) {
            Files.createDirectories(file.getParent());
        }
        return file;
    }

    /// All files of it, but for one.
    Stream<Path> files(String without) throws IOException {
        return Files.walk(root)
                .filter(Files::isRegularFile)
                .filter(file -> !name(file).equals(without))
                .sorted();
    }

    String name(Path file) {
        return root.relativize(file).toString();
    }

    long count(String prefix) throws IOException {
        try (Stream<Path> files = files("")) {
            return files.filter(file -> name(file).startsWith(prefix)).count();
        }
    }

    String hash(String name) throws IOException {
        return ContentHash.of(root.resolve(name)).hex();
    }

    boolean has(String name) {
        return Files.isRegularFile(root.resolve(name));
    }

    /// All of it is written, and outlasts a loss of power once this returns.
    void finish() throws IOException {
        try (Stream<Path> all = Files.walk(root)) {
            for (Path path : all.toList()) {
                Disk.force(path);
            }
        }
        ending.finish();
    }

    @Override
    public void close() throws IOException {
        ending.close();
    }

    /// What becomes of it in the end.
    interface Ending extends Closeable {

        void finish() throws IOException;

        static Ending none(Closeable opened) {
            return new Ending() {
                @Override
                public void finish() {}

                @Override
                public void close() throws IOException {
                    opened.close();
                }
            };
        }
    }
}
