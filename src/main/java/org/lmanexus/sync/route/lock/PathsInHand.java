package org.lmanexus.sync.route.lock;

import org.apache.camel.CamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcOrphanLockAwareIdempotentRepository;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import javax.sql.DataSource;

/// Says which path is in hand on which node, for as long as it is; a dead node's paths come free.
/// One that could not be given back, since the database was away just then, is given back before
/// the next path is looked for: held on to, it would keep a later file of that name from being
/// read for as long as this engine lives.
final class PathsInHand extends JdbcOrphanLockAwareIdempotentRepository {

    private final Set<String> owed = ConcurrentHashMap.newKeySet();

    PathsInHand(DataSource dataSource, String processorName, CamelContext camel) {
        super(dataSource, processorName, camel);
    }

    @Override
    public boolean add(String path) {
        for (String each : owed) {
            if (owed.remove(each)) {
                remove(each);
            }
        }
        return super.add(path);
    }

    @Override
    public boolean remove(String path) {
        try {
            return super.remove(path);
        } catch (DataAccessException | TransactionException e) {
            owed.add(path);
            throw e;
        }
    }
}
