package org.lmanexus.support;

import org.lmanexus.simulator.DownstreamSimulator;
import org.springframework.test.context.DynamicPropertyRegistry;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What stands around an engine that does everything: folders that files are dropped into, and the
/// four systems, simulated.
public final class Surroundings implements AutoCloseable {

    private final Path folder;
    private final DownstreamSimulator systems;

    private Surroundings(Path folder, DownstreamSimulator systems) {
        this.folder = folder;
        this.systems = systems;
    }

    public static Surroundings make() {
        try {
            Path data = Files.createDirectories(Path.of("target", "test-data"));
            Path folder = Files.createTempDirectory(data, "around").toAbsolutePath();
            return new Surroundings(folder, DownstreamSimulator.start(folder.resolve("systems")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Says to the engine where they are, and lets every route run.
    public void tell(DynamicPropertyRegistry registry) {
        systems.settings().forEach((name, value) -> registry.add(name, () -> value));
        registry.add("nexus.inbound.folder", () -> folder.resolve("inbound").toString());
        registry.add("nexus.inbound.archive", () -> folder.resolve("archive").toString());
        registry.add("nexus.inbound.rejected", () -> rejected().toString());
        registry.add("camel.main.routes-include-pattern", () -> "file:routes/*.camel.yaml");
    }

    public DownstreamSimulator systems() {
        return systems;
    }

    public Path rejected() {
        return folder.resolve("rejected");
    }

    /// A place to write files to, before they are dropped.
    public Path desk(String name) {
        return folder.resolve(name);
    }

    /// @param below the workspace's folder in the inbound folder, or one below it
    public void drop(Path file, String below) throws IOException {
        TestDeal.drop(
                Files.readAllBytes(file),
                folder.resolve("inbound").resolve(below).resolve(file.getFileName()));
    }

    @Override
    public void close() throws IOException {
        systems.close();
    }
}
