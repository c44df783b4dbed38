package org.lmanexus.backup;

import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Refusal;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;

/// The files of one backup, in a folder or in a zip file. Readable by its owner only: contracts are
/// in it.
final class Bundle implements Closeable {

    private static final String ZIP = ".zip";

    private final Path root;
    private final Closeable opened;

    private Bundle(Path root, Closeable opened) {
        this.root = root;
        this.opened = opened;
    }

    /// A backup to be written, which is there under its name only once it is closed, if it is a
    /// file.
    static Bundle create(Path target) throws IOException {
        refuseTaken(target);
        return target.toString().endsWith(ZIP) ? createZip(target) : createFolder(target);
    }

    static Bundle open(Path source) throws IOException {
        if (Files.isDirectory(source)) {
            return new Bundle(source, () -> {});
        }
        if (!Files.isRegularFile(source)) {
            throw new Refusal.Invalid("there is no backup at " + source);
        }
        try {
            FileSystem zip = FileSystems.newFileSystem(source);
            return new Bundle(zip.getPath("/"), zip);
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

    private static Bundle createFolder(Path target) throws IOException {
        Files.createDirectories(target);
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        return new Bundle(target, () -> {});
    }

    private static Bundle createZip(Path target) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part" + ZIP);
        if (part.getParent() != null) {
            Files.createDirectories(part.getParent());
        }
        Files.deleteIfExists(part);
        FileSystem zip =
                FileSystems.newFileSystem(
                        part, Map.of("create", "true", "compressionMethod", "STORED"));
        return new Bundle(
                zip.getPath("/"),
                () -> {
                    zip.close();
                    Files.setPosixFilePermissions(
                            part, PosixFilePermissions.fromString("rw-------"));
                    Files.move(part, target);
                });
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

    @Override
    public void close() throws IOException {
        opened.close();
    }
}
