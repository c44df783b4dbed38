package org.lmanexus.agreement.gate;

import org.lmanexus.agreement.rows.Stamp;
import org.lmanexus.kernel.Actor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;

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

    public void take(String workspaceId) {
        jdbc.sql(TAKE).param("workspaceId", workspaceId).query(Boolean.class).single();
    }
}
