package org.lmanexus.agreement.rows;

import org.lmanexus.agreement.Drafting.NewCovenant;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingCovenant;
import org.lmanexus.agreement.StandingCovenant.Figure;
import org.lmanexus.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Financial covenants that stand in a workspace.
@Component
public class CovenantRows {

    private static final String STANDING =
            """
            select v.id, v.workspace_id, v.clause_id, v.name, v.test_frequency, v.threshold,
                   v.calculation_basis, v.version,
                   array(select f.test_date || ' ' || f.figure from covenant_figures f
                          where f.workspace_id = v.workspace_id and f.covenant_id = v.id
                          order by f.test_date) as figures
              from covenants v
              join clauses c on c.id = v.clause_id and c.workspace_id = v.workspace_id
             where v.workspace_id = any (cast(:workspaceIds as text[])) and c.removed_at is null
             order by v.workspace_id, c."order", v.name, v.id
            """;

    private static final String GET =
            """
            select v.*,
                   array(select f.test_date || ' ' || f.figure from covenant_figures f
                          where f.workspace_id = v.workspace_id and f.covenant_id = v.id
                          order by f.test_date) as figures
              from covenants v
              join clauses c on c.id = v.clause_id and c.workspace_id = v.workspace_id
             where v.id = :id and c.removed_at is null
            """;

    private static final String OF_CLAUSE =
            """
            select id, workspace_id, clause_id, name, test_frequency, threshold, calculation_basis,
                   version, '{}'::text[] as figures
              from covenants
             where clause_id = :clauseId and workspace_id = :workspaceId
             order by id
               for update
            """;

    private static final String WRITE =
            """
            update covenants
               set name = :name, test_frequency = :frequency, threshold = :threshold,
                   calculation_basis = :basis, version = version + 1, updated_at = :now
             where id = :id
            """;

    private static final String INSERT =
            """
            insert into covenants (id, workspace_id, clause_id, name, test_frequency, threshold,
                   calculation_basis, created_at, updated_at)
            values (:id, :workspaceId, :clauseId, :name, :frequency, :threshold, :basis, :now, :now)
            """;

    private static final String PUT_FIGURE =
            """
            insert into covenant_figures (workspace_id, covenant_id, test_date, figure, recorded_at,
                                          recorded_by)
            values (:workspaceId, :covenantId, :testDate, :figure, :now, :actor)
            on conflict (workspace_id, covenant_id, test_date) do update
               set figure = excluded.figure, recorded_at = excluded.recorded_at,
                   recorded_by = excluded.recorded_by
            """;

    private static final String REMOVE =
            """
            delete from covenants where id = :id
            """;

    private final JdbcClient jdbc;

    public CovenantRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<StandingCovenant> standing(String workspaceId) {
        return standing(List.of(workspaceId)).getOrDefault(workspaceId, List.of());
    }

    /// By workspace.
    public Map<String, List<StandingCovenant>> standing(Collection<String> workspaceIds) {
        return jdbc
                .sql(STANDING)
                .param("workspaceIds", workspaceIds.toArray(String[]::new))
                .query(CovenantRows::covenant)
                .list()
                .stream()
                .collect(Collectors.groupingBy(StandingCovenant::workspaceId));
    }

    public Optional<StandingCovenant> get(String id) {
        return jdbc.sql(GET).param("id", id).query(CovenantRows::covenant).optional();
    }

    /// Without what their tests gave. Locks the rows until the transaction ends.
    public List<StandingCovenant> open(StandingClause clause) {
        return jdbc.sql(OF_CLAUSE)
                .param("workspaceId", clause.workspaceId())
                .param("clauseId", clause.id())
                .query(CovenantRows::covenant)
                .list();
    }

    /// @return its id
    public String insert(StandingClause clause, NewCovenant covenant, Stamp stamp) {
        String id = Ids.next();
        written(INSERT, id, covenant, stamp)
                .param("workspaceId", clause.workspaceId())
                .param("clauseId", clause.id())
                .update();
        return id;
    }

    public void write(String id, NewCovenant covenant, Stamp stamp) {
        written(WRITE, id, covenant, stamp).update();
    }

    private JdbcClient.StatementSpec written(
            String sql, String id, NewCovenant covenant, Stamp stamp) {
        return jdbc.sql(sql)
                .param("id", id)
                .param("name", covenant.name())
                .param("frequency", covenant.testFrequency())
                .param("threshold", covenant.threshold())
                .param("basis", covenant.calculationBasis())
                .param("now", stamp.column());
    }

    /// In the place of what the same test gave before.
    public void putFigure(StandingCovenant covenant, Figure figure, Stamp stamp) {
        jdbc.sql(PUT_FIGURE)
                .param("workspaceId", covenant.workspaceId())
                .param("covenantId", covenant.id())
                .param("testDate", figure.testDate())
                .param("figure", figure.figure())
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .update();
    }

    public void remove(String id) {
        jdbc.sql(REMOVE).param("id", id).update();
    }

    private static StandingCovenant covenant(ResultSet row, int number) throws SQLException {
        return new StandingCovenant(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("clause_id"),
                row.getString("name"),
                row.getString("test_frequency"),
                row.getString("threshold"),
                row.getString("calculation_basis"),
                row.getLong("version"),
                figures((String[]) row.getArray("figures").getArray()));
    }

    private static List<Figure> figures(String[] dated) {
        return Arrays.stream(dated)
                .map(figure -> figure.split(" "))
                .map(pair -> new Figure(LocalDate.parse(pair[0]), new BigDecimal(pair[1])))
                .toList();
    }
}
