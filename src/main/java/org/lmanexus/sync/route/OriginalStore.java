package org.lmanexus.sync.route;

import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Disk;
import org.lmanexus.kernel.Home;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/// Keeps the original bytes of every file taken in, read-only, under `store/<sha256>`.
@Component
class OriginalStore {

    private static final String COMING = "incoming-";

    /// No file takes so long to come in: what is older lies there since an engine was killed.
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    private final Path folder;
    private final Clock clock;

    OriginalStore(Home home, Clock clock) {
        this.folder = home.data().resolve("store");
        this.clock = clock;
    }

    /// Removes what engines left half-written when they were killed; others may share the folder.
    @EventListener(ApplicationReadyEvent.class)
    void tidy() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        Instant since = clock.instant().minus(LEFT_OVER);
        try (DirectoryStream<Path> parts = Files.newDirectoryStream(folder, COMING + "*.part")) {
            for (Path part : parts) {
                if (Files.getLastModifiedTime(part).toInstant().isBefore(since)) {
                    Files.deleteIfExists(part);
                }
            }
        }
    }

    /// Copies the file in and reads back what was written, so that the hash is of the bytes kept.
    /// Bytes and name outlast a loss of power before anybody is told of them.
    Original keep(Path file) throws IOException {
        makeFolder();
        Path copy = Files.createTempFile(folder, COMING, ".part");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            ContentHash sha256 = ContentHash.of(copy);
            Path kept = folder.resolve(sha256.hex());
            if (!Files.exists(kept)) {
                Files.setPosixFilePermissions(copy, Set.of(PosixFilePermission.OWNER_READ));
                Disk.force(copy);
                Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
            }
            // Also where another one has moved it there this moment
            Disk.force(folder);
            return new Original(kept, sha256);
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    private void makeFolder() throws IOException {
        if (!Files.isDirectory(folder)) {
            Files.createDirectories(folder);
            Disk.force(folder.resolveSibling(""));
        }
    }

    /// @param sha256 64 hex digits
    Optional<Path> find(String sha256) {
        Path kept = folder.resolve(sha256);
        return sha256.matches("[0-9a-f]{64}") && Files.exists(kept)
                ? Optional.of(kept)
                : Optional.empty();
    }

    record Original(Path path, ContentHash sha256) {}
}
