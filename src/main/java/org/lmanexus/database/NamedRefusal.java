package org.lmanexus.database;

import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

/// Says which setting it is where the database refuses our password, once in the log until it lets
/// us in again: whoever waits for a connection tells of the wait only.
final class NamedRefusal extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(NamedRefusal.class);

    private static final String WRONG =
            "nexus.db.password is not what the database has for the user %s: put the right one into"
                    + " the setting, or into the file that it names";

    private final AtomicBoolean refused = new AtomicBoolean();

    NamedRefusal(DataSource server) {
        super(server);
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        try {
            Connection connection = super.getConnection(user, password);
            refused.set(false);
            return connection;
        } catch (SQLException e) {
            if (!PSQLState.INVALID_PASSWORD.getState().equals(e.getSQLState())) {
                throw e;
            }
            throw named(user, e);
        }
    }

    /// The driver's own failure stands beside, not beneath: the innermost is what a start that
    /// fails tells.
    private SQLException named(String user, SQLException failure) {
        SQLException named = new SQLException(WRONG.formatted(user), failure.getSQLState());
        named.addSuppressed(failure);
        if (refused.compareAndSet(false, true)) {
            LOG.error("{}", named.getMessage());
        }
        return named;
    }
}
