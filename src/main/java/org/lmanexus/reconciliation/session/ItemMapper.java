package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.carrying.Plan;
import org.lmanexus.reconciliation.carrying.Stored;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Reads an item from its row.
@Component
class ItemMapper implements RowMapper<Stored> {

    private static final TypeReference<List<String>> IDS = new TypeReference<>() {};
    private static final TypeReference<List<Proposal.Evidence>> EVIDENCE = new TypeReference<>() {};

    private final Json json;

    ItemMapper(Json json) {
        this.json = json;
    }

    @Override
    public Stored mapRow(ResultSet row, int number) throws SQLException {
        return new Stored(item(row, json.list(row.getString("evidence"), EVIDENCE)), plan(row));
    }

    /// For a thousand at once: the evidence is half of what there is to read.
    Stored withoutEvidence(ResultSet row, int number) throws SQLException {
        return new Stored(item(row, List.of()), plan(row));
    }

    private ReconciliationItem item(ResultSet row, List<Proposal.Evidence> evidence)
            throws SQLException {
        return new ReconciliationItem(
                row.getString("id"),
                row.getString("session_id"),
                row.getString("workspace_id"),
                row.getInt("number"),
                Proposal.Kind.ofCode(row.getString("kind")),
                row.getString("target_clause_id"),
                row.getString("clause_label"),
                row.getString("clause_title"),
                row.getString("target_variable_id"),
                row.getString("variable_label"),
                row.getString("incoming_snippet"),
                row.getString("baseline_value"),
                row.getString("current_value"),
                row.getString("proposed_value"),
                Proposal.Confidence.valueOf(row.getString("confidence")),
                row.getDouble("score"),
                evidence,
                row.getString("author"),
                instant(row, "marked_at"),
                row.getObject("page", Integer.class),
                ReconciliationItem.Decision.valueOf(
                        row.getString("decision").toUpperCase(Locale.ROOT)),
                row.getString("decision_reason"),
                row.getString("decided_by"),
                instant(row, "decided_at"),
                rivals(row),
                row.getLong("version"));
    }

    private Plan plan(ResultSet row) throws SQLException {
        return new Plan(
                row.getObject("clause_version", Long.class),
                row.getString("after_clause_id"),
                json.read(row.getString("edit"), Plan.Words.class),
                json.read(row.getString("new_clause"), Proposal.NewClause.class),
                json.read(row.getString("value_change"), Proposal.ValueChange.class),
                "adopted".equals(row.getString("matched_by")));
    }

    private List<String> rivals(ResultSet row) throws SQLException {
        return Stream.concat(
                        json.list(row.getString("competes_with"), IDS).stream(),
                        json.list(row.getString("rivals"), IDS).stream())
                .toList();
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : UtcTime.instant(time);
    }
}
