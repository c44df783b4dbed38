package org.lmanexus.sync.route;

import org.lmanexus.workspace.Workspaces;
import org.springframework.stereotype.Component;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The folders below the inbound folder that belong to a workspace: by its id, or by its name.
@Component
class Folders {

    private final InboundSettings settings;
    private final Workspaces workspaces;

    Folders(InboundSettings settings, Workspaces workspaces) {
        this.settings = settings;
        this.workspaces = workspaces;
    }

    List<String> of(String workspaceId) throws IOException {
        if (!Files.isDirectory(settings.folder())) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(settings.folder())) {
            return inside.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .filter(
                            name ->
                                    workspaces
                                            .byFolder(name)
                                            .filter(found -> found.id().equals(workspaceId))
                                            .isPresent())
                    .sorted()
                    .toList();
        }
    }
}
