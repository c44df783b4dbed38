package org.lmanexus.agreement.rows;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.ClauseType;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Clauses that stand in a workspace, row by row.
@Component
public class ClauseRows {

    private static final String SELECT =
            """
            select id, workspace_id, "order", label, title, type, is_sensitive, is_locked, locked_by,
                   body, baseline_body, baseline_approved_at, last_modified_at, last_modified_by,
                   version, page
              from clauses
            """;

    private static final String STANDING =
            SELECT
                    + """
                     where workspace_id = any (cast(:workspaceIds as text[])) and removed_at is null
                     order by workspace_id, "order"
                    """;

    private static final String AMONG =
            SELECT
                    + """
                     where id = any (cast(:ids as text[])) and workspace_id = :workspaceId
                       and removed_at is null
                     order by "order"
                    """;

    private static final String GET =
            SELECT
                    + """
                     where id = :id and removed_at is null
                    """;

    private static final String OPEN =
            SELECT
                    + """
                     where id = :id and removed_at is null
                       for update
                    """;

    private static final String REMOVED =
            SELECT
                    + """
                     where id = :id and removed_at is not null
                    """;

    private static final String WORKSPACE_OF =
            """
            select workspace_id from clauses where id = :id and removed_at is null
            """;

    private static final String BODY =
            """
            update clauses
               set body = :body, version = version + 1,
                   last_modified_at = :now, last_modified_by = :actor, updated_at = :now
             where id = :id
            """;

    private static final String BASELINE =
            """
            update clauses
               set baseline_body = :body, baseline_approved_at = :now, version = version + 1,
                   updated_at = :now
             where id = :id
            """;

    private static final String LABEL =
            """
            update clauses
               set label = :label, version = version + 1,
                   last_modified_at = :now, last_modified_by = :actor, updated_at = :now
             where id = :id
            """;

    private static final String SEALED =
            """
            select is_sealed from clauses where id = :id
            """;

    private static final String BODY_BEFORE =
            """
            select before_text
              from clause_history
             where workspace_id = :workspaceId and clause_id = :id and version > :version
               and before_text is not null
             order by version
             limit 1
            """;

    private final JdbcClient jdbc;

    public ClauseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StandingClause> standing(String workspaceId) {
        return standing(List.of(workspaceId)).getOrDefault(workspaceId, List.of());
    }

    /// By workspace.
    public Map<String, List<StandingClause>> standing(Collection<String> workspaceIds) {
        return jdbc
                .sql(STANDING)
                .param("workspaceIds", workspaceIds.toArray(String[]::new))
                .query(ClauseRows::clause)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StandingClause::workspaceId));
    }

    public List<StandingClause> among(String workspaceId, Collection<String> ids) {
        return jdbc.sql(AMONG)
                .param("ids", ids.toArray(String[]::new))
                .param("workspaceId", workspaceId)
                .query(ClauseRows::clause)
                .list();
    }

    public Optional<StandingClause> get(String id) {
        return jdbc.sql(GET).param("id", id).query(ClauseRows::clause).optional();
    }

    /// Locks the row until the transaction ends.
    public Optional<StandingClause> open(String id) {
        return jdbc.sql(OPEN).param("id", id).query(ClauseRows::clause).optional();
    }

    /// One that was taken out.
    public Optional<StandingClause> removed(String id) {
        return jdbc.sql(REMOVED).param("id", id).query(ClauseRows::clause).optional();
    }

    public Optional<String> workspaceOf(String id) {
        return jdbc.sql(WORKSPACE_OF).param("id", id).query(String.class).optional();
    }

    public void writeBody(StandingClause clause, String body, Stamp stamp) {
        jdbc.sql(BODY)
                .param("id", clause.id())
                .param("body", body)
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .update();
    }

    /// @param body null where it is approved that the clause is gone
    public void writeBaseline(StandingClause clause, @Nullable String body, Stamp stamp) {
        jdbc.sql(BASELINE)
                .param("id", clause.id())
                .param("body", body)
                .param("now", stamp.column())
                .update();
    }

    public void writeLabel(StandingClause clause, @Nullable String label, Stamp stamp) {
        jdbc.sql(LABEL)
                .param("id", clause.id())
                .param("label", label)
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .update();
    }

    /// Whether its lock binds the holder too.
    public boolean isSealed(String id) {
        return jdbc.sql(SEALED).param("id", id).query(Boolean.class).single();
    }

    /// The body as it was in an earlier version of the clause.
    public String body(StandingClause clause, long version) {
        return jdbc.sql(BODY_BEFORE)
                .param("workspaceId", clause.workspaceId())
                .param("id", clause.id())
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse(clause.body());
    }

    static StandingClause clause(ResultSet row, int number) throws SQLException {
        return new StandingClause(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getInt("order"),
                row.getString("label"),
                row.getString("title"),
                ClauseType.ofCode(row.getString("type")),
                row.getBoolean("is_sensitive"),
                row.getBoolean("is_locked"),
                row.getString("locked_by"),
                row.getString("body"),
                row.getString("baseline_body"),
                instant(row, "baseline_approved_at"),
                UtcTime.instant(row.getObject("last_modified_at", LocalDateTime.class)),
                row.getString("last_modified_by"),
                row.getLong("version"),
                row.getObject("page", Integer.class));
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : UtcTime.instant(time);
    }
}
