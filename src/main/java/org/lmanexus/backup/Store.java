package org.lmanexus.backup;

import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.Disk;
import org.lmanexus.kernel.Home;
import org.lmanexus.kernel.Refusal;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/// The original bytes of the documents, each under its own hash.
@Component
class Store {

    static final String PREFIX = "store/";

    private final Path folder;

    Store(Home home) {
        this.folder = home.data().resolve("store");
    }

    /// Copies the documents that are as their names say. A document is in the store before the
    /// database names it and never leaves it, so whoever read the names first finds each of them.
    ///
    /// @return those of the named that were not
    List<String> copyTo(Bundle bundle, Collection<String> named) throws IOException {
        Set<String> all = new TreeSet<>(named);
        all.addAll(kept());
        List<String> missing = new ArrayList<>();
        for (String hash : all) {
            Path kept = folder.resolve(hash);
            if (Files.isReadable(kept) && ContentHash.of(kept).hex().equals(hash)) {
                Files.copy(kept, bundle.file(PREFIX + hash));
            } else {
                missing.add(hash);
            }
        }
        return missing;
    }

    void refuseUnlessEmpty() throws IOException {
        if (!kept().isEmpty()) {
            throw new Refusal.Conflict(
                    folder + " holds documents; restore into a data folder that is empty");
        }
    }

    void copyFrom(Bundle bundle) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = bundle.files("")) {
            for (Path file : files.toList()) {
                if (bundle.name(file).startsWith(PREFIX)) {
                    Path kept = folder.resolve(file.getFileName().toString());
                    Files.copy(file, kept);
                    Files.setPosixFilePermissions(kept, Set.of(PosixFilePermission.OWNER_READ));
                    Disk.force(kept);
                }
            }
        }
        Disk.force(folder);
    }

    private List<String> kept() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("[0-9a-f]{64}"))
                    .toList();
        }
    }
}
