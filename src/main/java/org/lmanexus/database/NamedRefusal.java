package org.lmanexus.database;

import org.postgresql.util.PSQLState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.datasource.DelegatingDataSource;

import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;

import javax.sql.DataSource;

/// Says which setting it is where no database answers, and where one refuses our password; the
/// latter once in the log until it lets us in again: whoever waits for a connection tells of the
/// wait only.
final class NamedRefusal extends DelegatingDataSource {

    private static final Logger LOG = LoggerFactory.getLogger(NamedRefusal.class);

    private static final String WRONG =
            "nexus.db.password is not what the database has for the user %s: put the right one into"
                    + " the setting, or into the file that it names";

    private static final String SILENT =
            "no PostgreSQL answers at %s, as nexus.db.url says: %s; see whether it runs there";

    private final String place;
    private final AtomicBoolean refused = new AtomicBoolean();

    NamedRefusal(DataSource server, String place) {
        super(server);
        this.place = place;
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        try {
            Connection connection = super.getConnection(user, password);
            refused.set(false);
            return connection;
        } catch (SQLException e) {
            throw named(user, e);
        }
    }

    /// The driver's own failure stands beside, not beneath: the innermost is what a start that
    /// fails tells.
    private SQLException named(String user, SQLException failure) {
        String state = failure.getSQLState();
        boolean wrong = PSQLState.INVALID_PASSWORD.getState().equals(state);
        if (!wrong && !PSQLState.CONNECTION_UNABLE_TO_CONNECT.getState().equals(state)) {
            return failure;
        }
        String said = wrong ? WRONG.formatted(user) : SILENT.formatted(place, reason(failure));
        SQLException named = new SQLException(said, state);
        named.addSuppressed(failure);
        if (wrong && refused.compareAndSet(false, true)) {
            LOG.error("{}", said);
        }
        return named;
    }

    private static String reason(SQLException failure) {
        Throwable root = NestedExceptionUtils.getMostSpecificCause(failure);
        return root instanceof UnknownHostException
                ? "there is no host " + root.getMessage()
                : String.valueOf(root.getMessage());
    }
}
