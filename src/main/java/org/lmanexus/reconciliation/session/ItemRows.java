package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.UtcTime;
import org.lmanexus.reconciliation.ReconciliationItem;
import org.lmanexus.reconciliation.carrying.Effect;
import org.lmanexus.reconciliation.carrying.MadeClauses;
import org.lmanexus.reconciliation.carrying.Stored;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Items, read and decided.
@Repository
class ItemRows implements MadeClauses {

    /// With the pending items of other markups for the same variable, which compete with it too.
    /// They are gathered once, not an item: a planner that does not know the table yet would go
    /// through all of its workspace for each.
    private static final String OF_SESSION =
            """
            with rivals as materialized
                 (select target_variable_id, jsonb_agg(id order by created_at, id) as ids
                    from reconciliation_items
                   where workspace_id = (select workspace_id from reconciliation_sessions where id = :sessionId)
                     and decision = 'pending' and target_variable_id is not null and session_id <> :sessionId
                   group by target_variable_id)
            select i.*, c.label as clause_label, c.title as clause_title, v.label as variable_label,
                   case when i.decision = 'pending' then r.ids end as rivals
              from reconciliation_items i
              join clauses c on c.id = i.target_clause_id
              left join variables v on v.id = i.target_variable_id
              left join rivals r on r.target_variable_id = i.target_variable_id
             where i.session_id = :sessionId
             order by i.number
            """;

    private static final String BY_ID =
            """
            select i.*, c.label as clause_label, c.title as clause_title, v.label as variable_label,
                   (select jsonb_agg(other.id order by other.created_at, other.id)
                      from reconciliation_items other
                     where other.workspace_id = i.workspace_id and other.decision = 'pending'
                       and other.target_variable_id = i.target_variable_id
                       and other.session_id <> i.session_id
                       and i.decision = 'pending') as rivals
              from reconciliation_items i
              join clauses c on c.id = i.target_clause_id
              left join variables v on v.id = i.target_variable_id
             where i.id = :id
            """;

    private static final String OPEN =
            """
            select id from reconciliation_items where id = :id for update
            """;

    private static final String DECIDE =
            """
            update reconciliation_items
               set decision = cast(:decision as "ReconciliationDecision"), decision_reason = :reason,
                   decided_by = :actor, decided_at = :now, made_clause_id = :madeClauseId,
                   stood_behind = cast(:stoodBehind as text[]),
                   version = version + 1, updated_at = :now
             where id = :id and decision = cast(:was as "ReconciliationDecision")
            """;

    private static final String LAST_MADE =
            """
            select i.made_clause_id
              from reconciliation_items i
              join clauses c on c.id = i.made_clause_id and c.removed_at is null
             where i.session_id = :sessionId and i.number < :number and i.decision = 'applied'
               and i.after_clause_id is not distinct from :afterClauseId
             order by i.number desc
             limit 1
            """;

    private final JdbcClient jdbc;
    private final ItemMapper mapper;

    ItemRows(JdbcClient jdbc, ItemMapper mapper) {
        this.jdbc = jdbc;
        this.mapper = mapper;
    }

    List<Stored> ofSession(String sessionId) {
        return jdbc.sql(OF_SESSION).param("sessionId", sessionId).query(mapper).list();
    }

    /// The same without what speaks for each.
    List<Stored> placed(String sessionId) {
        return jdbc.sql(OF_SESSION)
                .param("sessionId", sessionId)
                .query(mapper::withoutEvidence)
                .list();
    }

    Optional<Stored> get(String id) {
        return jdbc.sql(BY_ID).param("id", id).query(mapper).optional();
    }

    /// Locks the row until the transaction ends, and only then looks at it.
    Optional<Stored> open(String id) {
        return jdbc.sql(OPEN).param("id", id).query(String.class).optional().flatMap(this::get);
    }

    void decide(Decided decided, Effect effect) {
        jdbc.sql(DECIDE)
                .param("id", decided.item().id())
                .param("decision", decided.decision().name().toLowerCase(Locale.ROOT))
                .param("was", decided.item().decision().name().toLowerCase(Locale.ROOT))
                .param("reason", decided.reason().text())
                .param("actor", decided.actor().userId())
                .param("now", UtcTime.column(decided.at()))
                .param("madeClauseId", effect.madeClauseId())
                .param("stoodBehind", array(effect.stoodBehind()))
                .update();
    }

    /// The clause that an item put in, if it is still there.
    Optional<String> made(String id) {
        return jdbc.sql(
                        """
                        select i.made_clause_id
                          from reconciliation_items i
                          join clauses c on c.id = i.made_clause_id and c.removed_at is null
                         where i.id = :id
                        """)
                .param("id", id)
                .query(String.class)
                .optional();
    }

    private static String @Nullable [] array(@Nullable List<String> ids) {
        return ids == null ? null : ids.toArray(String[]::new);
    }

    @Override
    public Optional<List<String>> stoodBehind(ReconciliationItem item) {
        return jdbc.sql("select stood_behind from reconciliation_items where id = :id")
                .param("id", item.id())
                .query(ItemRows::ids)
                .single();
    }

    private static Optional<List<String>> ids(ResultSet row, int number) throws SQLException {
        Array ids = row.getArray(1);
        return ids == null ? Optional.empty() : Optional.of(List.of((String[]) ids.getArray()));
    }

    @Override
    public Optional<String> behind(ReconciliationItem item, @Nullable String afterClauseId) {
        return jdbc.sql(LAST_MADE)
                .param("sessionId", item.sessionId())
                .param("number", item.number())
                .param("afterClauseId", afterClauseId)
                .query(String.class)
                .optional();
    }
}
