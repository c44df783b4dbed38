package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An event as COPY sends it in binary: each field as its length in bytes and itself. That is all
/// that its hash is made of, so nothing becomes a string unless it is to be shown.
final class CopiedEvent {

    private static final int NULL = -1;

    private final byte[] row;
    private final int[] starts;
    private final int[] lengths;

    private CopiedEvent(byte[] row, int[] starts, int[] lengths) {
        this.row = row;
        this.starts = starts;
        this.lengths = lengths;
    }

    /// @param offset where the count of the fields stands
    /// @return null for what ends a copy
    static @Nullable CopiedEvent read(byte[] row, int offset) {
        ByteBuffer in = ByteBuffer.wrap(row).position(offset);
        int fields = in.getShort();
        if (fields < 0) {
            return null;
        }
        int[] starts = new int[fields];
        int[] lengths = new int[fields];
        for (int field = 0; field < fields; field++) {
            lengths[field] = in.getInt();
            starts[field] = in.position();
            in.position(in.position() + Math.max(0, lengths[field]));
        }
        return new CopiedEvent(row, starts, lengths);
    }

    boolean isNull(Column column) {
        return lengths[column.ordinal()] == NULL;
    }

    int length(Column column) {
        return lengths[column.ordinal()];
    }

    /// All of its bytes.
    int size() {
        return row.length;
    }

    /// @return where the next byte goes
    int copy(Column column, byte[] to, int at) {
        System.arraycopy(row, starts[column.ordinal()], to, at, length(column));
        return at + length(column);
    }

    long number(Column column) {
        return ByteBuffer.wrap(row).getLong(starts[column.ordinal()]);
    }

    boolean same(Column column, CopiedEvent other, Column itsColumn) {
        return holds(column, other.row, other.starts[itsColumn.ordinal()], other.length(itsColumn));
    }

    boolean holds(Column column, byte[] bytes) {
        return holds(column, bytes, 0, bytes.length);
    }

    private boolean holds(Column column, byte[] bytes, int start, int length) {
        int own = starts[column.ordinal()];
        return Arrays.equals(
                row, own, own + Math.max(0, length(column)), bytes, start, start + length);
    }

    String text(Column column) {
        return new String(row, starts[column.ordinal()], length(column), StandardCharsets.UTF_8);
    }

    /// In the order in which they are sealed; the last two are not.
    enum Column {
        PREV_HASH,
        CHAIN,
        SEQ,
        ID,
        TIMESTAMP,
        ACTOR_ID,
        ACTOR_NAME,
        EVENT_TYPE,
        TARGET_TYPE,
        TARGET_ID,
        BEFORE_STATE,
        AFTER_STATE,
        REASON,
        REASON_CATEGORY,
        HASH,
        WORKSPACE_ID;

        /// Their names, as a select wants them.
        static String list() {
            return Stream.of(values())
                    .map(column -> column.name().toLowerCase(Locale.ROOT))
                    .collect(Collectors.joining(", "));
        }

        boolean sealed() {
            return ordinal() < HASH.ordinal();
        }
    }
}
