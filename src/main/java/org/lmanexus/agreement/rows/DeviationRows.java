package org.lmanexus.agreement.rows;

import org.lmanexus.agreement.Deviations;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Compares in the database, and reads what is left. Joined here: for workspaces just filled the
/// database has no statistics, and would choose to compare each row with each.
@Repository
class DeviationRows implements Deviations {

    private static final String VALUES =
            """
            select *
              from variables
             where workspace_id = any (cast(:ids as text[])) and removed_at is null
               and baseline_value is not null
               and (value, unit) is distinct from (baseline_value, baseline_unit)
            """;

    private static final String CLAUSES =
            """
            select id, workspace_id, "order", label, title, type, is_sensitive, is_locked, locked_by,
                   body, baseline_body, baseline_approved_at, last_modified_at, last_modified_by,
                   version, page
              from clauses
             where workspace_id = any (cast(:ids as text[]))
               and case when removed_at is null
                        then body is distinct from baseline_body
                             or id = any (cast(:clauseIds as text[]))
                        else baseline_body is not null end
             order by workspace_id, "order"
            """;

    private static final String VALUES_OF_CLAUSES =
            """
            select *
              from variables
             where clause_id = any (cast(:clauseIds as text[])) and removed_at is null
            """;

    private static final String APPROVED =
            """
            select distinct workspace_id
              from clauses
             where workspace_id = any (cast(:ids as text[])) and removed_at is null
               and baseline_body is not null
            """;

    private static final String EDITORS =
            """
            select id, last_modified_by
              from clauses
             where id = any (cast(:ids as text[])) and removed_at is null
             union all
            select v.id, coalesce(v.last_modified_by, c.last_modified_by)
              from variables v
              join clauses c on c.id = v.clause_id and c.workspace_id = v.workspace_id
             where v.id = any (cast(:ids as text[])) and v.removed_at is null and c.removed_at is null
            """;

    private final JdbcClient jdbc;

    DeviationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Differing of(Collection<String> workspaceIds) {
        List<StandingVariable> values = values(VALUES, "ids", workspaceIds);
        List<StandingClause> clauses =
                clauses(workspaceIds, values.stream().map(StandingVariable::clauseId));
        List<String> reworded =
                clauses.stream().filter(DeviationRows::reworded).map(StandingClause::id).toList();
        Map<String, StandingVariable> variables = new LinkedHashMap<>();
        if (!reworded.isEmpty()) {
            values(VALUES_OF_CLAUSES, "clauseIds", reworded)
                    .forEach(variable -> variables.put(variable.id(), variable));
        }
        values.forEach(variable -> variables.putIfAbsent(variable.id(), variable));
        return new Differing(clauses, List.copyOf(variables.values()), approved(clauses));
    }

    private static boolean reworded(StandingClause clause) {
        return clause.baselineBody() != null && !clause.body().equals(clause.baselineBody());
    }

    @Override
    public Map<String, String> editors(Collection<String> termIds) {
        Map<String, String> editors = new HashMap<>();
        if (!termIds.isEmpty()) {
            jdbc.sql(EDITORS)
                    .param("ids", array(termIds))
                    .query(
                            row -> {
                                editors.put(row.getString("id"), row.getString("last_modified_by"));
                            });
        }
        return editors;
    }

    private List<StandingVariable> values(String sql, String name, Collection<String> ids) {
        return jdbc.sql(sql).param(name, array(ids)).query(VariableRow::read).list();
    }

    private List<StandingClause> clauses(Collection<String> ids, Stream<String> ofVariables) {
        return jdbc.sql(CLAUSES)
                .param("ids", array(ids))
                .param("clauseIds", ofVariables.distinct().toArray(String[]::new))
                .query(ClauseRows::clause)
                .list();
    }

    private Set<String> approved(List<StandingClause> clauses) {
        Set<String> asked =
                clauses.stream()
                        .filter(clause -> Objects.isNull(clause.baselineBody()))
                        .map(StandingClause::workspaceId)
                        .collect(Collectors.toSet());
        return asked.isEmpty()
                ? asked
                : jdbc.sql(APPROVED).param("ids", array(asked)).query(String.class).set();
    }

    private static String[] array(Collection<String> ids) {
        return ids.toArray(String[]::new);
    }
}
