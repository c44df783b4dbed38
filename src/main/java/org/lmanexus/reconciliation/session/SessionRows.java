package org.lmanexus.reconciliation.session;

import org.lmanexus.document.Document;
import org.lmanexus.document.DocumentType;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.reconciliation.ReconciliationItem.Decision;
import org.lmanexus.reconciliation.ReconciliationSession;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Sessions, row by row.
@Repository
class SessionRows {

    private static final String INSERT =
            """
            insert into reconciliation_sessions (id, workspace_id, file_name, file_type, sha256,
                   uploaded_at, uploaded_by, total_items, pending_count, format_count,
                   created_at, updated_at)
            values (:id, :workspaceId, :fileName, cast(:fileType as "ReconciliationFileType"), :sha256,
                   :now, :actor, :total, :total, :formatting, :now, :now)
                on conflict (workspace_id, sha256) where sha256 is not null do nothing
            """;

    private static final String BY_ID =
            """
            select * from reconciliation_sessions where id = :id
            """;

    private static final String BY_CONTENT =
            """
            select * from reconciliation_sessions where workspace_id = :workspaceId and sha256 = :sha256
            """;

    private static final String OF_WORKSPACE =
            """
            select *
              from reconciliation_sessions
             where workspace_id = :workspaceId
             order by uploaded_at desc, id desc
            """;

    private static final String OPEN =
            """
            select id from reconciliation_sessions where id = :id for update
            """;

    private static final String COUNT =
            """
            update reconciliation_sessions
               set pending_count = pending_count - 1,
                   applied_count = applied_count + case when :applied then 1 else 0 end,
                   rejected_count = rejected_count + case when :applied then 0 else 1 end,
                   updated_at = :now
             where id = :id
            """;

    private static final String RECOUNT =
            """
            update reconciliation_sessions
               set applied_count = applied_count + case when :applied then 1 else -1 end,
                   rejected_count = rejected_count - case when :applied then 1 else -1 end,
                   updated_at = :now
             where id = :id
            """;

    private final JdbcClient jdbc;

    SessionRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return whether it is the first of that content in its workspace, and so was kept
    boolean insert(String id, String workspaceId, Document markup, Counts counts, Upload upload) {
        return jdbc.sql(INSERT)
                        .param("id", id)
                        .param("workspaceId", workspaceId)
                        .param("fileName", markup.file())
                        .param("fileType", markup.type().name().toLowerCase(Locale.ROOT))
                        .param("sha256", markup.sha256().hex())
                        .param("now", UtcTime.column(upload.at()))
                        .param("actor", upload.by().userId())
                        .param("total", counts.items())
                        .param("formatting", counts.formatting())
                        .update()
                == 1;
    }

    Optional<ReconciliationSession> get(String id) {
        return jdbc.sql(BY_ID).param("id", id).query(SessionRows::session).optional();
    }

    Optional<ReconciliationSession> ofContent(String workspaceId, String sha256) {
        return jdbc.sql(BY_CONTENT)
                .param("workspaceId", workspaceId)
                .param("sha256", sha256)
                .query(SessionRows::session)
                .optional();
    }

    List<ReconciliationSession> ofWorkspace(String workspaceId) {
        return jdbc.sql(OF_WORKSPACE)
                .param("workspaceId", workspaceId)
                .query(SessionRows::session)
                .list();
    }

    /// Locks the row until the transaction ends.
    void open(String id) {
        jdbc.sql(OPEN).param("id", id).query(String.class).single();
    }

    /// One item is decided.
    void count(String id, Decision decision, Instant at) {
        count(COUNT, id, decision, at);
    }

    /// One decision is turned into its opposite.
    void recount(String id, Decision decision, Instant at) {
        count(RECOUNT, id, decision, at);
    }

    private void count(String sql, String id, Decision decision, Instant at) {
        jdbc.sql(sql)
                .param("id", id)
                .param("applied", decision == Decision.APPLIED)
                .param("now", UtcTime.column(at))
                .update();
    }

    private static ReconciliationSession session(ResultSet row, int number) throws SQLException {
        return new ReconciliationSession(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("file_name"),
                DocumentType.valueOf(row.getString("file_type").toUpperCase(Locale.ROOT)),
                row.getString("sha256"),
                UtcTime.instant(row.getObject("uploaded_at", LocalDateTime.class)),
                row.getString("uploaded_by"),
                row.getInt("total_items"),
                row.getInt("applied_count"),
                row.getInt("rejected_count"),
                row.getInt("pending_count"),
                row.getInt("format_count"));
    }

    record Counts(int items, int formatting) {}

    record Upload(Actor by, Instant at) {}
}
