package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Ids;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.reconciliation.Proposal;
import org.lmanexus.reconciliation.carrying.Plan;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Repository;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Puts the items of a session into the database, some hundred rows in one go.
@Repository
class NewItems {

    private static final int BATCH = 500;

    private static final String INSERT =
            """
            insert into reconciliation_items (id, workspace_id, session_id, number, kind,
                   incoming_snippet, target_clause_id, target_variable_id, confidence, score,
                   evidence, matched_by, baseline_value, current_value, proposed_value, author,
                   marked_at, page, edit, new_clause, value_change, competes_with, clause_version,
                   after_clause_id, created_at, updated_at)
            values (:id, :workspaceId, :sessionId, :number, :kind,
                   :snippet, :clauseId, :variableId, cast(:confidence as "ConfidenceLevel"), :score,
                   cast(:evidence as jsonb), :matchedBy, :baseline, :current, :proposed, :author,
                   :markedAt, :page, cast(:words as jsonb), cast(:newClause as jsonb),
                   cast(:value as jsonb), cast(:competesWith as jsonb), :clauseVersion,
                   :afterClauseId, :now, :now)
            """;

    private final NamedParameterJdbcOperations batches;
    private final Json json;

    NewItems(NamedParameterJdbcOperations batches, Json json) {
        this.batches = batches;
        this.json = json;
    }

    void insert(String workspaceId, String sessionId, List<ItemDraft> drafts, Instant at) {
        Map<Integer, String> ids = new HashMap<>();
        drafts.forEach(draft -> ids.put(draft.proposal().id(), Ids.next()));
        for (int from = 0; from < drafts.size(); from += BATCH) {
            batches.batchUpdate(
                    INSERT,
                    drafts.subList(from, Math.min(from + BATCH, drafts.size())).stream()
                            .map(
                                    draft ->
                                            row(draft, ids)
                                                    .addValue("workspaceId", workspaceId)
                                                    .addValue("sessionId", sessionId)
                                                    .addValue("now", UtcTime.column(at)))
                            .toArray(MapSqlParameterSource[]::new));
        }
    }

    private MapSqlParameterSource row(ItemDraft draft, Map<Integer, String> ids) {
        Proposal proposal = draft.proposal();
        Plan plan = draft.plan();
        List<String> rivals =
                proposal.competesWith().stream().map(ids::get).filter(Objects::nonNull).toList();
        return new MapSqlParameterSource("id", ids.get(proposal.id()))
                .addValue("number", draft.number())
                .addValue("kind", proposal.kind().code())
                .addValue("snippet", proposal.snippet())
                .addValue("clauseId", draft.clauseId())
                .addValue("variableId", draft.variableId())
                .addValue("confidence", proposal.confidence().name())
                .addValue("score", proposal.score())
                .addValue("evidence", json.write(proposal.evidence()))
                .addValue("matchedBy", proposal.matchedBy())
                .addValue("baseline", draft.baseline())
                .addValue("current", draft.current())
                .addValue("proposed", draft.proposed())
                .addValue("author", proposal.author())
                .addValue("markedAt", column(proposal.date()))
                .addValue("page", proposal.page())
                .addValue("words", json.write(plan.words()))
                .addValue("newClause", json.write(plan.newClause()))
                .addValue("value", json.write(plan.value()))
                .addValue("competesWith", json.write(rivals))
                .addValue("clauseVersion", plan.clauseVersion())
                .addValue("afterClauseId", plan.afterClauseId());
    }

    private static @Nullable LocalDateTime column(@Nullable Instant instant) {
        return instant == null ? null : UtcTime.column(instant);
    }
}
