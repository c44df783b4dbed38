package org.lmanexus.agreement.rows;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.StandingClause;
import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// What was, kept beside what is. A row bears the version that its change made.
@Component
public class HistoryRows {

    private static final String CLAUSE =
            """
            insert into clause_history (id, workspace_id, clause_id, version, change, changed_at,
                   changed_by, before_text, after_text, before_order, after_order)
            values (:id, :workspaceId, :clauseId, :version, :change, :now,
                   :actor, :beforeText, :afterText, :beforeOrder, :afterOrder)
            """;

    private static final String VARIABLE =
            """
            insert into variable_history (id, workspace_id, variable_id, version, change, changed_at,
                   changed_by, before_value, before_unit, before_text,
                   after_value, after_unit, after_text)
            values (:id, :workspaceId, :variableId, :version, :change, :now,
                   :actor, :beforeValue, :beforeUnit, :beforeText,
                   :afterValue, :afterUnit, :afterText)
            """;

    private static final String BASELINE =
            """
            insert into baseline_history (id, workspace_id, clause_id, variable_id, approved_at,
                   approved_by, before_value, before_unit, after_value, after_unit)
            values (:id, :workspaceId, :clauseId, :variableId, :now,
                   :actor, :beforeValue, :beforeUnit, :afterValue, :afterUnit)
            """;

    private final JdbcClient jdbc;

    public HistoryRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void text(StandingClause before, String change, String after, Stamp stamp) {
        clause(before, change, stamp, new Texts(before.body(), after), null);
    }

    /// @param afterOrder null for a clause that was taken out
    public void place(
            StandingClause before, String change, @Nullable Integer afterOrder, Stamp stamp) {
        clause(before, change, stamp, new Texts(null, null), afterOrder);
    }

    private void clause(
            StandingClause before,
            String change,
            Stamp stamp,
            Texts texts,
            @Nullable Integer afterOrder) {
        jdbc.sql(CLAUSE)
                .param("id", Ids.next())
                .param("workspaceId", before.workspaceId())
                .param("clauseId", before.id())
                .param("version", before.version() + 1)
                .param("change", change)
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .param("beforeText", texts.before())
                .param("afterText", texts.after())
                .param("beforeOrder", before.order())
                .param(
                        "afterOrder",
                        texts.after() == null ? afterOrder : Integer.valueOf(before.order()))
                .update();
    }

    /// @param after null for a variable whose words were taken out
    public void value(
            StandingVariable before, String change, @Nullable Reading after, Stamp stamp) {
        jdbc.sql(VARIABLE)
                .param("id", Ids.next())
                .param("workspaceId", before.workspaceId())
                .param("variableId", before.id())
                .param("version", before.version() + 1)
                .param("change", change)
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .param("beforeValue", before.value())
                .param("beforeUnit", before.unit())
                .param("beforeText", before.text())
                .param("afterValue", after == null ? null : after.value())
                .param("afterUnit", after == null ? null : after.unit())
                .param("afterText", after == null ? null : after.text())
                .update();
    }

    public void baseline(StandingVariable approved, Stamp stamp) {
        jdbc.sql(BASELINE)
                .param("id", Ids.next())
                .param("workspaceId", approved.workspaceId())
                .param("clauseId", approved.clauseId())
                .param("variableId", approved.id())
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .param("beforeValue", approved.baselineValue())
                .param("beforeUnit", approved.baselineUnit())
                .param("afterValue", approved.value())
                .param("afterUnit", approved.unit())
                .update();
    }

    public void baseline(StandingClause approved, String text, Stamp stamp) {
        jdbc.sql(BASELINE)
                .param("id", Ids.next())
                .param("workspaceId", approved.workspaceId())
                .param("clauseId", approved.id())
                .param("variableId", null)
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .param("beforeValue", approved.baselineBody())
                .param("beforeUnit", null)
                .param("afterValue", text)
                .param("afterUnit", null)
                .update();
    }

    private record Texts(@Nullable String before, @Nullable String after) {}
}
