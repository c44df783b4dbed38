package org.lmanexus.sync.route;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.ContentHash;
import org.lmanexus.kernel.LogScope;
import org.lmanexus.sync.Uploads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import java.io.IOException;
import java.util.List;

/// Hands an upload to the same reception as a dropped file.
@Service
class ReceivedUploads implements Uploads {

    private static final Logger LOG = LoggerFactory.getLogger(ReceivedUploads.class);

    private static final String SESSION =
            """
            select session_id
              from inbound_files
             where workspace_id = :workspaceId and sha256 = :sha256 and kind = 'markup'
               and session_id is not null
            """;

    private final Reception reception;
    private final JdbcClient jdbc;
    private final FileMeter meter;

    ReceivedUploads(Reception reception, JdbcClient jdbc, FileMeter meter) {
        this.reception = reception;
        this.jdbc = jdbc;
        this.meter = meter;
    }

    @Override
    public Received take(String workspaceId, Upload upload, Actor uploader) throws IOException {
        String outcome = received(workspaceId, upload, uploader);
        String sha256 = ContentHash.of(upload.file()).hex();
        return new Received(
                upload.name(),
                sha256,
                upload.baseline(),
                upload.baseline() ? null : session(workspaceId, sha256),
                outcome);
    }

    private String received(String workspaceId, Upload upload, Actor uploader) throws IOException {
        Reception.Incoming incoming =
                new Reception.Incoming(
                        upload.file(), upload.name(), upload.baseline(), uploader, List.of());
        try (LogScope _ = LogScope.open()) {
            String outcome = meter.time(() -> reception.take(workspaceId, incoming));
            LOG.info("{}", outcome);
            return outcome;
        }
    }

    private @Nullable String session(String workspaceId, String sha256) {
        return jdbc.sql(SESSION)
                .param("workspaceId", workspaceId)
                .param("sha256", sha256)
                .query(String.class)
                .optional()
                .orElse(null);
    }
}
