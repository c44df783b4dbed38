package org.lmanexus.sync.route;

import org.lmanexus.kernel.UtcTime;
import org.lmanexus.sync.Inbox;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Looks into the inbound folder and at the claims.
@Service
class InboxOfFiles implements Inbox {

    private static final int MOST = 500;

    private static final String CLAIMED =
            """
            select file_name, kind, state, sha256, reason, session_id, claimed_at
              from inbound_files
             where workspace_id = :workspaceId
             order by claimed_at desc, id desc
             limit :most
            """;

    private static final String HAD =
            """
            select exists (select 1
                             from inbound_files
                            where workspace_id = :workspaceId and sha256 = :sha256)
            """;

    private final InboundSettings settings;
    private final Folders folders;
    private final OriginalStore store;
    private final JdbcClient jdbc;

    InboxOfFiles(InboundSettings settings, Folders folders, OriginalStore store, JdbcClient jdbc) {
        this.settings = settings;
        this.folders = folders;
        this.store = store;
        this.jdbc = jdbc;
    }

    @Override
    public List<Arrived> files(String workspaceId) throws IOException {
        List<Arrived> files = new ArrayList<>();
        for (String name : folders.of(workspaceId)) {
            Path folder = settings.folder().resolve(name);
            files.addAll(lying(folder, false));
            files.addAll(lying(folder.resolve("baseline"), true));
        }
        files.addAll(claimed(workspaceId));
        return files;
    }

    private static List<Arrived> lying(Path folder, boolean baseline) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(Files::isRegularFile)
                    .filter(file -> WholeFiles.isArrival(file.getFileName().toString()))
                    .sorted()
                    .flatMap(file -> waiting(file, baseline).stream())
                    .toList();
        }
    }

    /// Empty where it was taken meanwhile.
    private static Optional<Arrived> waiting(Path file, boolean baseline) {
        try {
            return Optional.of(
                    new Arrived(
                            file.getFileName().toString(),
                            baseline,
                            State.WAITING,
                            null,
                            null,
                            null,
                            Files.getLastModifiedTime(file).toInstant()));
        } catch (java.nio.file.NoSuchFileException gone) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<Arrived> claimed(String workspaceId) {
        return jdbc.sql(CLAIMED)
                .param("workspaceId", workspaceId)
                .param("most", MOST)
                .query(
                        (row, number) ->
                                new Arrived(
                                        row.getString("file_name"),
                                        "baseline".equals(row.getString("kind")),
                                        State.valueOf(row.getString("state")),
                                        row.getString("sha256"),
                                        row.getString("reason"),
                                        row.getString("session_id"),
                                        UtcTime.instant(
                                                row.getObject("claimed_at", LocalDateTime.class))))
                .list();
    }

    @Override
    public Optional<Path> original(String workspaceId, String sha256) {
        boolean had =
                jdbc.sql(HAD)
                        .param("workspaceId", workspaceId)
                        .param("sha256", sha256)
                        .query(Boolean.class)
                        .single();
        return had ? store.find(sha256) : Optional.empty();
    }
}
