package org.lmanexus.agreement.rows;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.document.Span;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Variables that stand in a workspace, row by row.
@Component
public class VariableRows {

    private static final String STANDING =
            """
            select *
              from variables
             where workspace_id = any (cast(:workspaceIds as text[])) and removed_at is null
             order by workspace_id, start_offset, label, id
            """;

    private static final String AMONG =
            """
            select v.*
              from variables v
              join clauses c on c.id = v.clause_id and c.workspace_id = v.workspace_id
             where v.id = any (cast(:ids as text[])) and v.workspace_id = :workspaceId
               and v.removed_at is null and c.removed_at is null
             order by c."order", v.start_offset, v.label, v.id
            """;

    private static final String PLACES =
            """
            select id
              from clauses
             where workspace_id = :workspaceId and removed_at is null
             order by "order"
            """;

    private static final String GET =
            """
            select v.*
              from variables v
              join clauses c on c.id = v.clause_id and c.workspace_id = v.workspace_id
             where v.id = :id and v.removed_at is null and c.removed_at is null
            """;

    private static final String OPEN =
            """
            select *
              from variables
             where clause_id = :clauseId and workspace_id = :workspaceId and removed_at is null
             order by start_offset, id
               for update
            """;

    private static final String REMOVED =
            """
            select *
              from variables
             where clause_id = :clauseId and workspace_id = :workspaceId
               and removed_at is not null
             order by removed_at desc, id
               for update
            """;

    private static final String CLAUSE_OF =
            """
            select v.clause_id
              from variables v
              join clauses c on c.id = v.clause_id and c.workspace_id = v.workspace_id
             where v.id = :id and v.removed_at is null and c.removed_at is null
            """;

    private static final String LABELS =
            """
            select lower(label) from variables where workspace_id = :workspaceId
            """;

    private static final String VALUE =
            """
            update variables
               set value = :value, unit = :unit, kind = :kind, text = :text, start_offset = :start,
                   end_offset = :end, removed_at = null, version = version + 1,
                   last_modified_at = :now, last_modified_by = :actor, updated_at = :now
             where id = :id
            """;

    private static final String MOVE =
            """
            update variables set start_offset = :start, end_offset = :end where id = :id
            """;

    private static final String REMOVE =
            """
            update variables
               set removed_at = :now, text = null, start_offset = null, end_offset = null,
                   version = version + 1, last_modified_at = :now, last_modified_by = :actor,
                   updated_at = :now
             where id in (:ids)
            """;

    private static final String BASELINE =
            """
            update variables
               set baseline_value = value, baseline_unit = unit, baseline_approved_at = :now,
                   version = version + 1, updated_at = :now
             where id = :id
            """;

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    public VariableRows(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /// In the order of the text. Joined here: for a workspace just filled, of which the database
    /// has no statistics yet, it would choose to compare each row with each.
    public List<StandingVariable> standing(String workspaceId) {
        Map<String, Integer> places = new HashMap<>();
        for (String clause : ofWorkspace(PLACES, workspaceId).query(String.class).list()) {
            places.put(clause, places.size());
        }
        return placed(List.of(workspaceId), places).toList();
    }

    /// By workspace.
    ///
    /// @param clauses those that stand there, in their order
    public Map<String, List<StandingVariable>> standing(Map<String, List<StandingClause>> clauses) {
        Map<String, Integer> places = new HashMap<>();
        for (List<StandingClause> ofOne : clauses.values()) {
            ofOne.forEach(clause -> places.put(clause.id(), clause.order()));
        }
        return placed(clauses.keySet(), places)
                .collect(Collectors.groupingBy(StandingVariable::workspaceId));
    }

    public List<StandingVariable> among(String workspaceId, Collection<String> ids) {
        return ofWorkspace(AMONG, workspaceId)
                .param("ids", ids.toArray(String[]::new))
                .query(VariableRow::read)
                .list();
    }

    private Stream<StandingVariable> placed(
            Collection<String> workspaceIds, Map<String, Integer> places) {
        return jdbc
                .sql(STANDING)
                .param("workspaceIds", workspaceIds.toArray(String[]::new))
                .query(VariableRow::read)
                .list()
                .stream()
                .filter(variable -> places.containsKey(variable.clauseId()))
                .sorted(Comparator.comparing(variable -> places.get(variable.clauseId())));
    }

    private JdbcClient.StatementSpec ofWorkspace(String sql, String workspaceId) {
        return jdbc.sql(sql).param("workspaceId", workspaceId);
    }

    public Optional<StandingVariable> get(String id) {
        return jdbc.sql(GET).param("id", id).query(VariableRow::read).optional();
    }

    /// Locks the rows until the transaction ends.
    public List<StandingVariable> open(String workspaceId, String clauseId) {
        return jdbc.sql(OPEN)
                .param("workspaceId", workspaceId)
                .param("clauseId", clauseId)
                .query(VariableRow::read)
                .list();
    }

    /// Those whose words were taken out of the clause, the latest first.
    public List<StandingVariable> removed(String workspaceId, String clauseId) {
        return jdbc.sql(REMOVED)
                .param("workspaceId", workspaceId)
                .param("clauseId", clauseId)
                .query(VariableRow::read)
                .list();
    }

    public Optional<String> clauseOf(String id) {
        return jdbc.sql(CLAUSE_OF).param("id", id).query(String.class).optional();
    }

    /// The labels in use in a workspace, in lower case.
    public Set<String> labels(String workspaceId) {
        return new HashSet<>(
                jdbc.sql(LABELS).param("workspaceId", workspaceId).query(String.class).list());
    }

    public void writeValue(String id, Reading reading, Stamp stamp) {
        jdbc.sql(VALUE)
                .param("id", id)
                .param("value", reading.value())
                .param("unit", reading.unit())
                .param("kind", reading.kind() == null ? null : reading.kind().code())
                .param("text", reading.text())
                .param("start", reading.start())
                .param("end", reading.end())
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .update();
    }

    public void move(Map<String, Span> places) {
        batches.batchUpdate(
                MOVE,
                places.entrySet().stream()
                        .map(
                                place ->
                                        new MapSqlParameterSource("id", place.getKey())
                                                .addValue("start", place.getValue().start())
                                                .addValue("end", place.getValue().end()))
                        .toArray(MapSqlParameterSource[]::new));
    }

    public void remove(List<String> ids, Stamp stamp) {
        if (!ids.isEmpty()) {
            jdbc.sql(REMOVE)
                    .param("ids", ids)
                    .param("now", stamp.column())
                    .param("actor", stamp.actorId())
                    .update();
        }
    }

    public void approve(String id, Stamp stamp) {
        jdbc.sql(BASELINE).param("id", id).param("now", stamp.column()).update();
    }
}
