package org.lmanexus.agreement.rows;

import org.lmanexus.agreement.Agreements.BaselineSource;
import org.lmanexus.agreement.Agreements.Imported;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Optional;

/// What stands of a baseline, as a whole.
@Component
public class BaselineRows {

    /// A superseded clause has no approved text; one that somebody took out still has.
    private static final String WOULD_LOSE =
            """
            select exists (select from clauses
                            where workspace_id = :workspaceId
                              and case when removed_at is null
                                       then version > 0 or is_locked
                                            or body is distinct from baseline_body
                                       else baseline_body is not null
                                  end)
                or exists (select from variables
                            where workspace_id = :workspaceId and removed_at is null
                              and (version > 0 or value is distinct from baseline_value))
            """;

    private static final String SUPERSEDE_CLAUSES =
            """
            with lowest as (
                select least(min("order"), 0) as place from clauses where workspace_id = :workspaceId
            )
            update clauses
               set removed_at = :now, baseline_body = null, baseline_approved_at = null,
                   "order" = lowest.place - "order" - 1, version = version + 1, updated_at = :now
              from lowest
             where workspace_id = :workspaceId and removed_at is null
            """;

    private static final String SUPERSEDE_VARIABLES =
            """
            update variables
               set removed_at = :now, version = version + 1, updated_at = :now
             where workspace_id = :workspaceId and removed_at is null
            """;

    private static final String COUNTS =
            """
            select (select count(*) from clauses
                     where workspace_id = :workspaceId and removed_at is null) as clauses,
                   (select count(*) from variables v join clauses c on c.id = v.clause_id
                     where v.workspace_id = :workspaceId and v.removed_at is null
                       and c.removed_at is null) as variables,
                   (select count(*) from covenants v join clauses c on c.id = v.clause_id
                     where v.workspace_id = :workspaceId and c.removed_at is null) as covenants
            """;

    private static final String NAME =
            """
            update workspaces
               set base_pdf_name = :fileName, baseline_sha256 = :sha256, updated_at = :now
             where id = :workspaceId
            """;

    private static final String SOURCE =
            """
            select base_pdf_name, baseline_sha256
              from workspaces
             where id = :workspaceId
               and base_pdf_name is not null and baseline_sha256 is not null
            """;

    private final JdbcClient jdbc;

    public BaselineRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Whether another baseline would lose what was changed since this one was taken in.
    public boolean wouldLose(String workspaceId) {
        return jdbc.sql(WOULD_LOSE).param("workspaceId", workspaceId).query(Boolean.class).single();
    }

    public void supersede(String workspaceId, Stamp stamp) {
        jdbc.sql(SUPERSEDE_CLAUSES)
                .param("workspaceId", workspaceId)
                .param("now", stamp.column())
                .update();
        jdbc.sql(SUPERSEDE_VARIABLES)
                .param("workspaceId", workspaceId)
                .param("now", stamp.column())
                .update();
    }

    /// The two columns of a workspace that the agreement owns.
    public void name(String workspaceId, BaselineSource source, Stamp stamp) {
        jdbc.sql(NAME)
                .param("workspaceId", workspaceId)
                .param("fileName", source.fileName())
                .param("sha256", source.sha256())
                .param("now", stamp.column())
                .update();
    }

    public Optional<BaselineSource> source(String workspaceId) {
        return jdbc.sql(SOURCE)
                .param("workspaceId", workspaceId)
                .query(
                        (row, number) ->
                                new BaselineSource(
                                        row.getString("base_pdf_name"),
                                        row.getString("baseline_sha256")))
                .optional();
    }

    public Imported counts(String workspaceId) {
        return jdbc.sql(COUNTS)
                .param("workspaceId", workspaceId)
                .query(
                        (row, number) ->
                                new Imported(
                                        row.getInt("clauses"),
                                        row.getInt("variables"),
                                        row.getInt("covenants")))
                .single();
    }
}
