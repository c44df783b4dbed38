package org.lmanexus.sync.route.lock;

import org.apache.camel.CamelContext;
import org.apache.camel.processor.idempotent.jdbc.JdbcOrphanLockAwareIdempotentRepository;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.TransactionException;

import java.sql.Timestamp;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

/// Says which path is in hand on which node, for as long as it is; a dead node's paths come free,
/// also those of files that it had just archived, which nobody will ask for again.
/// One that could not be given back, since the database was away just then, is given back before
/// the next path is looked for: held on to, it would keep a later file of that name from being
/// read for as long as this engine lives.
final class PathsInHand extends JdbcOrphanLockAwareIdempotentRepository {

    private static final String ORPHANS =
            """
            delete from camel_messageprocessed
             where processorname = ? and createdat not between ? and ?
            """;

    private static final String ORPHAN = ORPHANS + " and messageid = ?";

    private final Set<String> owed = ConcurrentHashMap.newKeySet();

    private final CamelContext camel;
    private @Nullable ScheduledExecutorService sweeper;

    PathsInHand(DataSource dataSource, String processorName, CamelContext camel) {
        super(dataSource, processorName, camel);
        this.camel = camel;
    }

    @Override
    protected void doInit() throws Exception {
        super.doInit();
        ScheduledExecutorService fresh =
                camel.getExecutorServiceManager()
                        .newSingleThreadScheduledExecutor(this, "orphaned-paths");
        fresh.scheduleWithFixedDelay(
                this::sweep, getLockMaxAgeMillis(), getLockMaxAgeMillis(), TimeUnit.MILLISECONDS);
        sweeper = fresh;
    }

    @Override
    protected void doShutdown() throws Exception {
        if (sweeper != null) {
            camel.getExecutorServiceManager().shutdownGraceful(sweeper);
        }
        super.doShutdown();
    }

    // What is held is signed anew long before, and what lies ahead was signed by a wrong clock; the
    // next sweep must come whatever goes wrong
    private void sweep() {
        try {
            jdbcTemplate.update(
                    ORPHANS,
                    getProcessorName(),
                    fromNow(-getLockMaxAgeMillis()),
                    fromNow(getLockMaxAgeMillis()));
        } catch (DataAccessException e) {
            log.warn("cannot free the paths of dead nodes: {}", e.getMessage());
        }
    }

    // Camel would take an orphan's row over unseen by the other nodes, and then not sign it anew
    @Override
    protected int queryForInt(String path) {
        jdbcTemplate.update(
                ORPHAN,
                getProcessorName(),
                fromNow(-getLockMaxAgeMillis()),
                fromNow(getLockMaxAgeMillis()),
                path);
        return super.queryForInt(path);
    }

    private static Timestamp fromNow(long millis) {
        return new Timestamp(System.currentTimeMillis() + millis);
    }

    @Override
    public boolean add(String path) {
        for (String each : owed) {
            if (owed.remove(each)) {
                remove(each);
            }
        }
        try {
            return super.add(path);
        } catch (DuplicateKeyException e) {
            // Another node was first, in the same moment
            return false;
        }
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
