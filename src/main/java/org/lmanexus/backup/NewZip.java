package org.lmanexus.backup;

import org.lmanexus.kernel.Disk;
import org.springframework.util.FileSystemUtils;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// A zip file in the making: a folder and a file beside it, which go in any case, and the file
/// under its name only once it is whole and on the disk.
record NewZip(Path folder, Path part, Path target) implements Bundle.Ending {

    static NewZip beside(Path target) throws IOException {
        Path above = Files.createDirectories(target.resolveSibling("").normalize());
        NewZip zip =
                new NewZip(
                        above.resolve(target.getFileName() + ".parts"),
                        above.resolve(target.getFileName() + ".part"),
                        target);
        zip.close();
        Files.createDirectory(
                zip.folder,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return zip;
    }

    @Override
    public void finish() throws IOException {
        Files.createFile(
                part,
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(part))) {
            // What is in it is compressed already
            out.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files()) {
                add(file, out);
            }
        }
        Disk.force(part);
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        Disk.force(target.resolveSibling("").normalize());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /// What is copied goes at once, so that no more than one document lies there twice.
    private void add(Path file, ZipOutputStream out) throws IOException {
        out.putNextEntry(new ZipEntry(folder.relativize(file).toString()));
        Files.copy(file, (OutputStream) out);
        out.closeEntry();
        Files.delete(file);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        Files.deleteIfExists(part);
    }
}
