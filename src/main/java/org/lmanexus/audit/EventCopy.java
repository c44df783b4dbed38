package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;

/// Reads all events by the fastest way out of PostgreSQL, one chain after the other, in constant
/// memory.
final class EventCopy {

    private static final String EVENTS =
            "copy (select "
                    + CopiedEvent.Column.list()
                    + " from audit_events order by chain, seq) to stdout (format binary)";

    /// A signature of 11 bytes, flags, and the length of an extension that nobody uses.
    private static final int SIGNATURE_AND_FLAGS = 15;

    private EventCopy() {}

    static void read(Connection connection, Consumer<CopiedEvent> visitor) throws SQLException {
        CopyOut copy = connection.unwrap(PGConnection.class).getCopyAPI().copyOut(EVENTS);
        try {
            int head = -1;
            for (byte[] row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                boolean first = head < 0;
                head = first ? head(row) : 0;
                visit(row, head, visitor);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private static int head(byte[] row) {
        return SIGNATURE_AND_FLAGS
                + Integer.BYTES
                + ByteBuffer.wrap(row).getInt(SIGNATURE_AND_FLAGS);
    }

    /// The head may come alone, or with the first row behind it.
    private static void visit(byte[] row, int start, Consumer<CopiedEvent> visitor) {
        @Nullable CopiedEvent event = start == row.length ? null : CopiedEvent.read(row, start);
        if (event != null) {
            visitor.accept(event);
        }
    }
}
