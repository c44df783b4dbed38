package org.lmanexus.sync.route;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;

/// Tells what is away for a while (the database, the store, a disk) from a fault of ours that one
/// file brings out. The first mends itself and the file waits for it; the second does not.
final class Outage {

    /// PostgreSQL's class of errors such as a row too long for its index.
    private static final String PROGRAM_LIMIT_EXCEEDED = "54";

    private Outage() {}

    static boolean behind(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case DataIntegrityViolationException _ -> {
                    // The database is there, and says no to what we made of the file.
                    return false;
                }
                case DataAccessException refused when overLimit(refused) -> {
                    return false;
                }
                case DataAccessException _,
                        TransactionException _,
                        SQLException _,
                        IOException _,
                        UncheckedIOException _,
                        InterruptedException _ -> {
                    return true;
                }
                default -> {}
            }
        }
        return false;
    }

    /// Whether the database cannot hold what we made of the file, which no waiting changes.
    private static boolean overLimit(DataAccessException failure) {
        return failure.getMostSpecificCause() instanceof SQLException cause
                && String.valueOf(cause.getSQLState()).startsWith(PROGRAM_LIMIT_EXCEEDED);
    }
}
