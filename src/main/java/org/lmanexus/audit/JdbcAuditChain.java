package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Walks all chains in one snapshot, so that events of the meantime do not look like breaks.
@Repository
class JdbcAuditChain implements AuditChain {

    private static final String HEADS = "select chain, seq, hash from audit_chains";

    /// The key on chain and seq has the order; to sort would lay the whole trail on disk once more.
    private static final String BY_INDEX = "set local enable_sort = off";

    private final JdbcClient jdbc;
    private final JdbcOperations connections;

    JdbcAuditChain(JdbcClient jdbc, JdbcOperations connections) {
        this.jdbc = jdbc;
        this.connections = connections;
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
                        .list()
                        .stream()
                        .collect(Collectors.toMap(ChainWalk.Head::chain, Function.identity()));
        ChainWalk walk = new ChainWalk(heads);
        jdbc.sql(BY_INDEX).update();
        connections.execute(
                (ConnectionCallback<@Nullable Void>)
                        connection -> {
                            EventCopy.read(connection, walk::visit);
                            return null;
                        });
        return walk.verdict();
    }
}
