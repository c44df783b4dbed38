package org.lmanexus.agreement.finding;

import org.lmanexus.agreement.TermHistory;
import org.lmanexus.kernel.Refusal;
import org.lmanexus.kernel.UtcTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;

/// Reads what the changes left in the history tables.
@Component
@Transactional(readOnly = true)
class StoredTermHistory implements TermHistory {

    private static final String CLAUSE =
            """
            select workspace_id, version, body from clauses where id = :id
            """;

    private static final String VARIABLE =
            """
            select workspace_id, version, value from variables where id = :id
            """;

    private static final String CLAUSE_CHANGES =
            """
            select version, change, changed_at, changed_by, before_text, after_text,
                   before_order, after_order
              from clause_history
             where workspace_id = :workspaceId and clause_id = :id
             order by version desc, changed_at desc, id
            """;

    private static final String VARIABLE_CHANGES =
            """
            select version, change, changed_at, changed_by, before_value, before_unit,
                   after_value, after_unit
              from variable_history
             where workspace_id = :workspaceId and variable_id = :id
             order by version desc, changed_at desc, id
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

    StoredTermHistory(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public ClauseHistory ofClause(String clauseId) {
        Row row = row(CLAUSE, "clause", clauseId);
        return new ClauseHistory(
                row.workspaceId(),
                jdbc.sql(CLAUSE_CHANGES)
                        .param("workspaceId", row.workspaceId())
                        .param("id", clauseId)
                        .query(StoredTermHistory::clauseChange)
                        .list());
    }

    @Override
    public String body(String clauseId, long version) {
        Row row = row(CLAUSE, "clause", clauseId);
        if (version < 0 || version > row.version()) {
            throw new Refusal.NotFound(
                    "clause %s: has versions 0 to %d, and no version %d"
                            .formatted(clauseId, row.version(), version));
        }
        return jdbc.sql(BODY_BEFORE)
                .param("workspaceId", row.workspaceId())
                .param("id", clauseId)
                .param("version", version)
                .query(String.class)
                .optional()
                .orElse(row.text());
    }

    @Override
    public VariableHistory ofVariable(String variableId) {
        Row row = row(VARIABLE, "variable", variableId);
        return new VariableHistory(
                row.workspaceId(),
                jdbc.sql(VARIABLE_CHANGES)
                        .param("workspaceId", row.workspaceId())
                        .param("id", variableId)
                        .query(StoredTermHistory::variableChange)
                        .list());
    }

    private Row row(String sql, String what, String id) {
        return jdbc.sql(sql)
                .param("id", id)
                .query((row, number) -> new Row(row.getString(1), row.getLong(2), row.getString(3)))
                .optional()
                .orElseThrow(
                        () -> new Refusal.NotFound("%s %s: there is none".formatted(what, id)));
    }

    private static ClauseChange clauseChange(ResultSet row, int number) throws SQLException {
        return new ClauseChange(
                row.getLong("version"),
                row.getString("change"),
                at(row),
                row.getString("changed_by"),
                row.getString("before_text"),
                row.getString("after_text"),
                row.getObject("before_order", Integer.class),
                row.getObject("after_order", Integer.class));
    }

    private static VariableChange variableChange(ResultSet row, int number) throws SQLException {
        return new VariableChange(
                row.getLong("version"),
                row.getString("change"),
                at(row),
                row.getString("changed_by"),
                row.getString("before_value"),
                row.getString("before_unit"),
                row.getString("after_value"),
                row.getString("after_unit"));
    }

    private static Instant at(ResultSet row) throws SQLException {
        return UtcTime.instant(row.getObject("changed_at", LocalDateTime.class));
    }

    private record Row(String workspaceId, long version, String text) {}
}
