package org.lmanexus.agreement.rows;

import org.lmanexus.agreement.StandingClause;
import org.lmanexus.kernel.Refusal;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/// The order of the clauses of a workspace. The database checks that no two share a place when a
/// statement ends, so one statement moves a whole run.
@Component
public class ClausePlaces {

    private static final String MAKE_ROOM =
            """
            update clauses
               set "order" = "order" + 1
             where workspace_id = :workspaceId and removed_at is null and "order" > :after
            """;

    private static final String TAKE_OUT =
            """
            update clauses
               set removed_at = :now,
                   "order" = (select least(min(other."order"), 0) - 1
                                from clauses other
                               where other.workspace_id = :workspaceId),
                   is_locked = false, is_sealed = false, locked_by = null, locked_at = null,
                   version = version + 1, last_modified_at = :now, last_modified_by = :actor, updated_at = :now
             where id = :id
            """;

    private static final String TAKE_VARIABLES_OUT =
            """
            update variables
               set removed_at = :now, version = version + 1, updated_at = :now
             where workspace_id = :workspaceId and clause_id = :id and removed_at is null
            """;

    /// Behind what still stands of that which stood before it.
    private static final String FORMER =
            """
            select coalesce(max("order"), 0)
              from clauses
             where workspace_id = :workspaceId and removed_at is null
               and "order" < (select before_order
                                from clause_history
                               where workspace_id = :workspaceId and clause_id = :id
                                 and change = 'remove'
                               order by version desc
                               limit 1)
            """;

    /// Those that went with it.
    private static final String PUT_VARIABLES_BACK =
            """
            update variables
               set removed_at = null, version = version + 1, updated_at = :now
             where workspace_id = :workspaceId and clause_id = :id
               and removed_at = (select removed_at from clauses where id = :id)
            """;

    private static final String NAMED_SINCE =
            """
            select v.label
              from variables v
              join clauses c on c.id = v.clause_id and c.removed_at = v.removed_at
             where v.workspace_id = :workspaceId and v.clause_id = :id
               and exists (select from variables other
                            where other.workspace_id = :workspaceId and other.removed_at is null
                              and lower(other.label) = lower(v.label)
                              and other.created_at > c.removed_at)
             order by v.label
             limit 1
            """;

    private static final String PUT_BACK =
            """
            update clauses
               set removed_at = null, "order" = :order, version = version + 1,
                   last_modified_at = :now, last_modified_by = :actor, updated_at = :now
             where id = :id
            """;

    private static final String MOVE_BACK =
            """
            update clauses
               set "order" = case when id = :id then :after + 1 else "order" + 1 end
             where workspace_id = :workspaceId and removed_at is null
               and "order" > :after and "order" <= :from
            """;

    private static final String MOVE_ON =
            """
            update clauses
               set "order" = case when id = :id then :after else "order" - 1 end
             where workspace_id = :workspaceId and removed_at is null
               and "order" >= :from and "order" <= :after
            """;

    private static final String STAMP =
            """
            update clauses
               set version = version + 1, last_modified_at = :now, last_modified_by = :actor,
                   updated_at = :now
             where id = :id
            """;

    private static final String KNOWN =
            """
            select exists (select from clauses
                            where workspace_id = :workspaceId and "order" = :order
                              and removed_at is null)
            """;

    private final JdbcClient jdbc;

    public ClausePlaces(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /// Moves on by one what stands behind a place.
    public void makeRoom(String workspaceId, int after) {
        requireKnown(workspaceId, after);
        jdbc.sql(MAKE_ROOM).param("workspaceId", workspaceId).param("after", after).update();
    }

    public void takeOut(StandingClause clause, Stamp stamp) {
        jdbc.sql(TAKE_OUT)
                .param("id", clause.id())
                .param("workspaceId", clause.workspaceId())
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .update();
        jdbc.sql(TAKE_VARIABLES_OUT)
                .param("id", clause.id())
                .param("workspaceId", clause.workspaceId())
                .param("now", stamp.column())
                .update();
    }

    /// The place behind which a clause stood that was taken out.
    public int former(StandingClause clause) {
        return jdbc.sql(FORMER)
                .param("id", clause.id())
                .param("workspaceId", clause.workspaceId())
                .query(Integer.class)
                .single();
    }

    /// @return the clause's place
    public int putBack(StandingClause clause, int after, Stamp stamp) {
        requireOwnNames(clause);
        makeRoom(clause.workspaceId(), after);
        jdbc.sql(PUT_VARIABLES_BACK)
                .param("id", clause.id())
                .param("workspaceId", clause.workspaceId())
                .param("now", stamp.column())
                .update();
        jdbc.sql(PUT_BACK)
                .param("id", clause.id())
                .param("order", after + 1)
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .update();
        return after + 1;
    }

    private void requireOwnNames(StandingClause clause) {
        jdbc.sql(NAMED_SINCE)
                .param("id", clause.id())
                .param("workspaceId", clause.workspaceId())
                .query(String.class)
                .optional()
                .ifPresent(
                        label -> {
                            throw new Refusal.Conflict(
                                    "variable %s: another one of that name was made since its clause was taken out; give that one another name, then try again"
                                            .formatted(label));
                        });
    }

    /// @return the clause's new place
    public int move(StandingClause clause, int after, Stamp stamp) {
        requireKnown(clause.workspaceId(), after);
        boolean back = after < clause.order();
        jdbc.sql(back ? MOVE_BACK : MOVE_ON)
                .param("id", clause.id())
                .param("workspaceId", clause.workspaceId())
                .param("after", after)
                .param("from", clause.order())
                .update();
        jdbc.sql(STAMP)
                .param("id", clause.id())
                .param("now", stamp.column())
                .param("actor", stamp.actorId())
                .update();
        return back ? after + 1 : after;
    }

    private void requireKnown(String workspaceId, int order) {
        boolean known =
                order == 0
                        || jdbc.sql(KNOWN)
                                .param("workspaceId", workspaceId)
                                .param("order", order)
                                .query(Boolean.class)
                                .single();
        if (!known) {
            throw new Refusal.Conflict(
                    "no clause stands at place %d any more; look the agreement up again"
                            .formatted(order));
        }
    }
}
