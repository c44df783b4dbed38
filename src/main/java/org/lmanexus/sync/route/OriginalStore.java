package org.lmanexus.sync.route;

import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Home;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Set;

/// Keeps the original bytes of every file taken in, read-only, under `store/<sha256>`.
@Component
class OriginalStore {

    private final Path folder;

    OriginalStore(Home home) {
        this.folder = home.data().resolve("store");
    }

    /// Copies the file in and reads back what was written, so that the hash is of the bytes kept.
    Original keep(Path file) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "incoming-", ".part");
        try {
            Files.copy(file, copy, StandardCopyOption.REPLACE_EXISTING);
            ContentHash sha256 = ContentHash.of(copy);
            Path kept = folder.resolve(sha256.hex());
            if (!Files.exists(kept)) {
                Files.setPosixFilePermissions(copy, Set.of(PosixFilePermission.OWNER_READ));
                Files.move(copy, kept, StandardCopyOption.ATOMIC_MOVE);
            }
            return new Original(kept, sha256);
        } finally {
            Files.deleteIfExists(copy);
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
