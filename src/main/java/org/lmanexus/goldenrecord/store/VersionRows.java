package org.lmanexus.goldenrecord.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.goldenrecord.RecordVersion;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/// The rows of `golden_record_versions`, which the database lets nobody change.
@Repository
class VersionRows {

    private static final String BY_ID = "select * from golden_record_versions where id = :id";

    private static final String OF_WORKSPACE =
            """
            select *
              from golden_record_versions
             where workspace_id = :workspaceId
             order by version desc
            """;

    private static final String LATEST =
            """
            select *
              from golden_record_versions
             where workspace_id = :workspaceId
             order by version desc
             limit 1
            """;

    private static final String NUMBERED =
            """
            select *
              from golden_record_versions
             where workspace_id = :workspaceId and version = :version
            """;

    private static final String INSERT =
            """
            insert into golden_record_versions (
                id, workspace_id, version, json, content_hash, published_at, published_by, reason,
                reason_category)
            values (
                :id, :workspaceId, :version, :json, :contentHash, :publishedAt, :publishedBy, :reason,
                cast(:category as "ReasonCategory"))
            """;

    private static final RowMapper<RecordVersion> MAPPER =
            (row, number) ->
                    new RecordVersion(
                            row.getString("id"),
                            row.getString("workspace_id"),
                            row.getInt("version"),
                            row.getString("json"),
                            row.getString("content_hash"),
                            UtcTime.instant(row.getObject("published_at", LocalDateTime.class)),
                            row.getString("published_by"),
                            row.getString("reason"));

    private final JdbcClient jdbc;

    VersionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<RecordVersion> byId(String id) {
        return jdbc.sql(BY_ID).param("id", id).query(MAPPER).optional();
    }

    Optional<RecordVersion> latest(String workspaceId) {
        return jdbc.sql(LATEST).param("workspaceId", workspaceId).query(MAPPER).optional();
    }

    Optional<RecordVersion> numbered(String workspaceId, int version) {
        return jdbc.sql(NUMBERED)
                .param("workspaceId", workspaceId)
                .param("version", version)
                .query(MAPPER)
                .optional();
    }

    List<RecordVersion> ofWorkspace(String workspaceId) {
        return jdbc.sql(OF_WORKSPACE).param("workspaceId", workspaceId).query(MAPPER).list();
    }

    void insert(RecordVersion version, @Nullable String category) {
        jdbc.sql(INSERT)
                .param("id", version.id())
                .param("workspaceId", version.workspaceId())
                .param("version", version.version())
                .param("json", version.json())
                .param("contentHash", version.contentHash())
                .param("publishedAt", UtcTime.column(version.publishedAt()))
                .param("publishedBy", version.publishedBy())
                .param("reason", version.reason())
                .param("category", category)
                .update();
    }
}
