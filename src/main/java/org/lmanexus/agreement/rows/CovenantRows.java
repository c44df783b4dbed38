package org.lmanexus.agreement.rows;

import org.lmanexus.agreement.StandingCovenant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.List;

/// Financial covenants that stand in a workspace.
@Component
public class CovenantRows {

    private static final String STANDING =
            """
            select v.id, v.workspace_id, v.clause_id, v.name, v.test_frequency, v.threshold,
                   v.calculation_basis
              from covenants v
              join clauses c on c.id = v.clause_id and c.workspace_id = v.workspace_id
             where v.workspace_id = :workspaceId and c.removed_at is null
             order by c."order", v.name, v.id
            """;

    private final JdbcClient jdbc;

    public CovenantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StandingCovenant> standing(String workspaceId) {
        return jdbc.sql(STANDING)
                .param("workspaceId", workspaceId)
                .query(
                        (row, number) ->
                                new StandingCovenant(
                                        row.getString("id"),
                                        row.getString("workspace_id"),
                                        row.getString("clause_id"),
                                        row.getString("name"),
                                        row.getString("test_frequency"),
                                        row.getString("threshold"),
                                        row.getString("calculation_basis")))
                .list();
    }
}
