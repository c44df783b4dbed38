package org.lmanexus.agreement.gate;

import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.util.Collection;

/// One writer of terms at a time in a workspace, over all nodes, until its transaction ends.
///
/// What follows from the terms (drift, graph, golden record) is worked out in the same transaction
/// from all of them, so two writers side by side would each miss what the other did.
@Component
public class TermLock {

    private static final String TAKE =
            """
            select pg_advisory_xact_lock(hashtextextended(:workspaceId, 7411)) is null
            """;

    private static final String TAKE_ALL =
            """
            select count(pg_advisory_xact_lock(hashtextextended(id, 7411)))
              from (select distinct unnest(cast(:workspaceIds as text[])) as id order by id) held
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    public TermLock(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /// @return who changes terms now, and since when
    public Stamp take(String workspaceId, Actor actor) {
        take(workspaceId);
        return Stamp.of(actor, clock);
    }

    public void take(Collection<String> workspaceIds) {
        jdbc.sql(TAKE_ALL)
                .param("workspaceIds", workspaceIds.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    public void take(String workspaceId) {
        jdbc.sql(TAKE).param("workspaceId", workspaceId).query(Boolean.class).single();
    }
}
