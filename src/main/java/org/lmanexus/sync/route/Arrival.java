package org.lmanexus.sync.route;

import org.lmanexus.document.Password;
import org.lmanexus.kernel.Refusal;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// A file in the inbound folder, and what its place says of it.
///
/// @param folder the workspace's folder name
/// @param baseline whether it lies in that folder's `baseline`
record Arrival(Path file, String folder, boolean baseline) {

    /// How the name of a file that holds a password ends.
    static final String PASSWORD = ".password";

    private static final String BASELINE = "baseline";

    /// @throws Refusal.Unreadable when it lies in no workspace's folder
    static Arrival at(Path inbound, Path file) {
        Path place = inbound.relativize(file);
        int depth = place.getNameCount();
        if (depth == 2) {
            return new Arrival(file, place.getName(0).toString(), false);
        }
        if (depth == 3 && place.getName(1).toString().equals(BASELINE)) {
            return new Arrival(file, place.getName(0).toString(), true);
        }
        throw new Refusal.Unreadable(
                place
                        + ": lies in no workspace's folder; drop markups into <workspace>/ and"
                        + " agreements into <workspace>/baseline/");
    }

    String name() {
        return file.getFileName().toString();
    }

    /// Where the file's uploader may be named.
    Path sidecar() {
        return file.resolveSibling(name() + ".meta.json");
    }

    /// What opens the file, where somebody put it beside it.
    List<Password> passwords() {
        Path beside = passwordOf(file);
        return Files.exists(beside) ? List.of(Password.in(beside)) : List.of();
    }

    static Path passwordOf(Path file) {
        return file.resolveSibling(file.getFileName() + PASSWORD);
    }
}
