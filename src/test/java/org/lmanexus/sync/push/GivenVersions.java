package org.lmanexus.sync.push;

import org.jspecify.annotations.Nullable;
import org.lmanexus.goldenrecord.GoldenRecord;
import org.lmanexus.goldenrecord.GoldenRecords;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;

import java.time.LocalDateTime;
import java.util.Optional;

class GivenVersions implements GoldenRecords {

    private final JdbcClient jdbc;

    GivenVersions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public GoldenRecord current(String workspaceId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public GoldenRecord refresh(String workspaceId) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RecordVersion publish(
            String workspaceId, String reason, @Nullable String category, Actor actor) {
        throw new UnsupportedOperationException();
    }

    @Override
    public RecordVersion version(String versionId) {
        return jdbc.sql("select * from golden_record_versions where id = :id")
                .param("id", versionId)
                .query(
                        (row, n) ->
                                new RecordVersion(
                                        row.getString("id"),
                                        row.getString("workspace_id"),
                                        row.getInt("version"),
                                        row.getString("json"),
                                        row.getString("content_hash"),
                                        UtcTime.instant(
                                                row.getObject("published_at", LocalDateTime.class)),
                                        row.getString("published_by"),
                                        row.getString("reason")))
                .single();
    }

    @Override
    public Optional<RecordVersion> latest(String workspaceId) {
        throw new UnsupportedOperationException();
    }
}
