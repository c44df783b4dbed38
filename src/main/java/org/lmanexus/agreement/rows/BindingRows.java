package org.lmanexus.agreement.rows;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.TermEditor.NewValue;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// Variables that somebody binds, names anew or lets go by hand.
@Component
public class BindingRows {

    private static final String INSERT =
            """
            insert into variables (id, workspace_id, clause_id, label, type, kind, value, unit, text,
                   start_offset, end_offset, baseline_value, baseline_unit, baseline_approved_at,
                   last_modified_at, last_modified_by, created_at, updated_at)
            values (:id, :workspaceId, :clauseId, :label, cast(:type as "VariableType"), :kind,
                   :value, :unit, :text, :start, :end, :baseline, :baselineUnit, :now,
                   :now, :actor, :now, :now)
            """;

    private static final String DESCRIBE =
            """
            update variables
               set label = :label, type = cast(:type as "VariableType"), version = version + 1,
                   last_modified_at = :now, last_modified_by = :actor, updated_at = :now
             where id = :id
            """;

    private static final String TAKEN =
            """
            select exists (select from variables v
                             join clauses c on c.id = v.clause_id
                                           and c.workspace_id = v.workspace_id
                            where v.workspace_id = :workspaceId and lower(v.label) = lower(:label)
                              and v.removed_at is null and c.removed_at is null
                              and v.id is distinct from cast(:besides as text))
            """;

    private final JdbcClient jdbc;

    public BindingRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// @return its id
    public String insert(StandingClause clause, Bound bound, Stamp stamp) {
        String id = Ids.next();
        Reading reading = bound.reading();
        jdbc.sql(INSERT)
                .param("id", id)
                .param("workspaceId", clause.workspaceId())
                .param("clauseId", clause.id())
                .param("label", bound.label())
                .param("type", bound.type().code())
                .param("kind", reading.kind() == null ? null : reading.kind().code())
                .param("value", reading.value())
                .param("unit", reading.unit())
                .param("text", reading.text())
                .param("start", reading.start())
                .param("end", reading.end())
                .param("baseline", bound.baseline().value())
                .param("baselineUnit", bound.baseline().unit())
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .update();
        return id;
    }

    public void describe(String id, String label, VariableType type, Stamp stamp) {
        jdbc.sql(DESCRIBE)
                .param("id", id)
                .param("label", label)
                .param("type", type.code())
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .update();
    }

    /// @param besides a variable that may have the label; null for none
    public boolean isTaken(String workspaceId, String label, @Nullable String besides) {
        return jdbc.sql(TAKEN)
                .param("workspaceId", workspaceId)
                .param("label", label)
                .param("besides", besides)
                .query(Boolean.class)
                .single();
    }

    /// @param baseline the approved value
    public record Bound(String label, VariableType type, Reading reading, NewValue baseline) {}
}
