package org.lmanexus.kernel;

import java.nio.file.Path;
import java.util.Optional;

/// Where the product lies on disk: its declared files (routes, jobs, mappings) and its data.
///
/// @param root the folder with `routes/`, `jobs/` and `mappings/`; system property `nexus.home`,
///     else the working directory
/// @param data the folder of the embedded database and the store; environment `NEXUS_DATA`, else
///     `data` in the root
public record Home(Path root, Path data) {

    public static Home find() {
        Path root = Path.of(System.getProperty("nexus.home", "")).toAbsolutePath().normalize();
        Path data =
                Optional.ofNullable(System.getenv("NEXUS_DATA"))
                        .map(Path::of)
                        .orElse(root.resolve("data"));
        return new Home(root, data.toAbsolutePath().normalize());
    }

    public Path mappings() {
        return root.resolve("mappings");
    }

    public Path jobs() {
        return root.resolve("jobs");
    }

    public Path routes() {
        return root.resolve("routes");
    }
}
