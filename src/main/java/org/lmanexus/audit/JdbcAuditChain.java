package org.lmanexus.audit;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Walks all chains in one snapshot, so that events of the meantime do not look like breaks.
@Repository
class JdbcAuditChain implements AuditChain {

    private static final int FETCH_SIZE = 1_000;

    private static final String HEADS = "select chain, seq, hash from audit_chains";

    private static final String EVENTS =
            """
            select id, workspace_id, timestamp, actor_id, actor_name, event_type, target_type, target_id,
                   before_state, after_state, reason, reason_category, chain, seq, prev_hash, hash
              from audit_events
             order by chain, seq
            """;

    private final JdbcClient jdbc;

    JdbcAuditChain(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verdict verify() {
        Map<String, ChainWalk.Head> heads =
                jdbc
                        .sql(HEADS)
                        .query(
                                (row, number) ->
                                        new ChainWalk.Head(
                                                row.getString("chain"),
                                                row.getLong("seq"),
                                                row.getString("hash")))
                        .stream()
                        .collect(Collectors.toMap(ChainWalk.Head::chain, Function.identity()));
        ChainWalk walk = new ChainWalk(heads);
        try (Stream<AuditEvent> events =
                jdbc.sql(EVENTS).withFetchSize(FETCH_SIZE).query(new AuditEventMapper()).stream()) {
            events.forEach(walk::visit);
        }
        return walk.verdict();
    }
}
