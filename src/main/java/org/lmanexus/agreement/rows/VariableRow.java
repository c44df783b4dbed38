package org.lmanexus.agreement.rows;

import org.lmanexus.agreement.StandingVariable;
import org.lmanexus.agreement.VariableType;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.term.TermKind;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;

/// How a row of variables becomes a variable that stands.
final class VariableRow {

    private VariableRow() {}

    static StandingVariable read(ResultSet row, int number) throws SQLException {
        String kind = row.getString("kind");
        return new StandingVariable(
                row.getString("id"),
                row.getString("workspace_id"),
                row.getString("clause_id"),
                row.getString("label"),
                VariableType.ofCode(row.getString("type")),
                kind == null ? null : TermKind.ofCode(kind),
                row.getString("value"),
                row.getString("unit"),
                row.getString("text"),
                row.getObject("start_offset", Integer.class),
                row.getObject("end_offset", Integer.class),
                row.getString("baseline_value"),
                row.getString("baseline_unit"),
                ClauseRows.instant(row, "baseline_approved_at"),
                UtcTime.instant(row.getObject("last_modified_at", LocalDateTime.class)),
                row.getString("last_modified_by"),
                row.getLong("version"));
    }
}
