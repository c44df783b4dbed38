package org.lmanexus.connector.mapping;

import org.lmanexus.connector.MappingFailure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// The files of one system's mapping, which an analyst may change while the engine runs.
public record MappingFolder(Path path) {

    /// The file of that name in the folder, read now.
    public String read(String file) {
        try {
            return Files.readString(path.resolve(file));
        } catch (IOException e) {
            throw new MappingFailure("cannot read mapping file " + display(file) + ": " + e, e);
        }
    }

    public boolean has(String file) {
        return Files.isRegularFile(path.resolve(file));
    }

    /// How messages name a file of the folder.
    public String display(String file) {
        return "mappings/" + path.getFileName() + "/" + Path.of(file).getFileName();
    }

    /// Changes when a file of the folder is added, removed or written.
    List<String> state() {
        try (Stream<Path> files = Files.walk(path)) {
            List<String> state = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                state.add(file + " " + Files.size(file) + " " + Files.getLastModifiedTime(file));
            }
            return state;
        } catch (IOException e) {
            throw new MappingFailure("cannot read the folder of mappings " + path + ": " + e, e);
        }
    }
}
