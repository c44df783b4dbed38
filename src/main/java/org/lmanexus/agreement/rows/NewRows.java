package org.lmanexus.agreement.rows;

import org.lmanexus.agreement.Agreement;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.kernel.Ids;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/// Puts the clauses, variables and covenants of an agreement into the database, some hundred rows
/// in one go.
@Component
public class NewRows {

    private static final int BATCH = 500;

    private static final String CLAUSE =
            """
            insert into clauses (id, workspace_id, "order", label, title, body, type, is_sensitive,
                   page, baseline_body, baseline_approved_at, last_modified_at, last_modified_by,
                   created_at, updated_at)
            values (:id, :workspaceId, :order, :label, :title, :body, cast(:type as "ClauseType"),
                   :sensitive, :page, :baseline, :approvedAt, :now, :actor, :now, :now)
            """;

    private static final String VARIABLE =
            """
            insert into variables (id, workspace_id, clause_id, label, type, kind, value, unit, text,
                   start_offset, end_offset, baseline_value, baseline_unit, baseline_approved_at,
                   last_modified_at, last_modified_by, created_at, updated_at)
            values (:id, :workspaceId, :clauseId, :label, cast(:type as "VariableType"), :kind,
                   :value, :unit, :text, :start, :end, :baseline, :baselineUnit, :approvedAt,
                   :now, :actor, :now, :now)
            """;

    private static final String COVENANT =
            """
            insert into covenants (id, workspace_id, clause_id, name, test_frequency, threshold,
                   calculation_basis, created_at, updated_at)
            values (:id, :workspaceId, :clauseId, :name, :frequency, :threshold,
                   :basis, :now, :now)
            """;

    private final NamedParameterJdbcOperations batches;

    public NewRows(NamedParameterJdbcOperations batches) {
        this.batches = batches;
    }

    /// @param approved whether all of it is the approved baseline too
    public Inserted insert(String workspaceId, Agreement agreement, boolean approved, Stamp stamp) {
        return insert(workspaceId, agreement, new HashMap<>(), approved, stamp);
    }

    /// What a standing clause says now and did not say before.
    ///
    /// @return the ids of the variables
    public Set<String> add(StandingClause clause, Agreement said, Stamp stamp) {
        Map<Integer, String> clauseIds = new HashMap<>(Map.of(clause.order(), clause.id()));
        return insert(clause.workspaceId(), said, clauseIds, false, stamp).variableIds();
    }

    private Inserted insert(
            String workspaceId,
            Agreement agreement,
            Map<Integer, String> clauseIds,
            boolean approved,
            Stamp stamp) {
        Set<String> variableIds = new HashSet<>();
        Function<String, MapSqlParameterSource> row =
                id ->
                        new MapSqlParameterSource("id", id)
                                .addValue("workspaceId", workspaceId)
                                .addValue("approvedAt", approved ? stamp.column() : null)
                                .addValue("now", stamp.column())
                                .addValue("actor", stamp.actorId());
        insert(
                CLAUSE,
                agreement.clauses(),
                clause -> {
                    String id = Ids.next();
                    clauseIds.put(clause.order(), id);
                    return clause(row.apply(id), clause, approved);
                });
        insert(
                VARIABLE,
                agreement.variables(),
                variable -> {
                    String id = Ids.next();
                    variableIds.add(id);
                    return variable(row.apply(id), variable, approved)
                            .addValue("clauseId", clauseIds.get(variable.clause()));
                });
        insert(
                COVENANT,
                agreement.covenants(),
                covenant ->
                        covenant(row.apply(Ids.next()), covenant)
                                .addValue("clauseId", clauseIds.get(covenant.clause())));
        return new Inserted(clauseIds, variableIds);
    }

    private <T> void insert(String sql, List<T> things, Function<T, MapSqlParameterSource> row) {
        for (int from = 0; from < things.size(); from += BATCH) {
            batches.batchUpdate(
                    sql,
                    things.subList(from, Math.min(from + BATCH, things.size())).stream()
                            .map(row)
                            .toArray(MapSqlParameterSource[]::new));
        }
    }

    private static MapSqlParameterSource clause(
            MapSqlParameterSource row, Agreement.Clause clause, boolean approved) {
        return row.addValue("order", clause.order())
                .addValue("label", clause.label())
                .addValue("title", clause.title())
                .addValue("body", clause.body())
                .addValue("type", clause.type().code())
                .addValue("sensitive", clause.sensitive())
                .addValue("page", clause.page())
                .addValue("baseline", approved ? clause.body() : null);
    }

    private static MapSqlParameterSource variable(
            MapSqlParameterSource row, Agreement.Variable variable, boolean approved) {
        return row.addValue("label", variable.label())
                .addValue("type", variable.type().code())
                .addValue("kind", variable.kind().code())
                .addValue("value", variable.value())
                .addValue("unit", variable.unit())
                .addValue("text", variable.text())
                .addValue("start", variable.start())
                .addValue("end", variable.end())
                .addValue("baseline", approved ? variable.value() : null)
                .addValue("baselineUnit", approved ? variable.unit() : null);
    }

    private static MapSqlParameterSource covenant(
            MapSqlParameterSource row, Agreement.Covenant covenant) {
        return row.addValue("name", covenant.name())
                .addValue("frequency", covenant.testFrequency())
                .addValue("threshold", covenant.threshold())
                .addValue("basis", covenant.calculationBasis());
    }

    /// @param clauseIds by the order of the clause
    public record Inserted(Map<Integer, String> clauseIds, Set<String> variableIds) {}
}
