package org.lmanexus.api;

import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

import java.sql.SQLException;

/// Tells whether a database that went away took the work in hand with it. One that goes while it
/// commits leaves that open, and who asks must look.
final class AwayDatabase {

    private static final String COMMIT = "JDBC commit";

    /// PostgreSQL's class of errors such as a row too long for its index: it is there.
    private static final String PROGRAM_LIMIT_EXCEEDED = "54";

    private AwayDatabase() {}

    /// Whether it is away, and nothing of what was begun stands.
    static boolean undid(@Nullable Throwable failure) {
        return switch (failure) {
            case CannotCreateTransactionException _ -> true;
            case DataAccessResourceFailureException lost -> !committing(lost) && !overLimit(lost);
            // What was thrown before the rollback, which had nobody to talk to any more
            case TransactionSystemException system -> undid(system.getApplicationException());
            case null, default -> false;
        };
    }

    private static boolean committing(DataAccessResourceFailureException lost) {
        return String.valueOf(lost.getMessage()).startsWith(COMMIT);
    }

    private static boolean overLimit(DataAccessResourceFailureException lost) {
        return lost.getMostSpecificCause() instanceof SQLException cause
                && String.valueOf(cause.getSQLState()).startsWith(PROGRAM_LIMIT_EXCEEDED);
    }
}
