package org.lmanexus.audit;

import org.lmanexus.audit.CopiedEvent.Column;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/// The hash of a row, computed apart from the database's own `audit_hash`, so that one checks the
/// other. A value is written as its length in bytes, a colon and itself; nothing as a hyphen. One
/// walk uses one, over and over.
final class ChainHash {

    static final String GENESIS = "0".repeat(64);

    private static final Column[] COLUMNS = Column.values();

    /// The most that a length or a number of 64 bits takes beside the value, and a colon.
    private static final int MARK = 24;

    private static final long MICROS = 1_000_000;

    /// PostgreSQL counts from 2000.
    private static final long EPOCH = 946_684_800;

    private final MessageDigest sha256 = sha256();
    private final HexFormat hex = HexFormat.of();
    private byte[] sealed = new byte[4_096];
    private int end;

    byte[] of(CopiedEvent event) {
        int most = event.size() + 2 * MARK * COLUMNS.length;
        if (sealed.length < most) {
            sealed = new byte[2 * most];
        }
        end = 0;
        for (Column column : COLUMNS) {
            if (column.sealed()) {
                add(event, column);
            }
        }
        sha256.update(sealed, 0, end);
        return hex.formatHex(sha256.digest()).getBytes(StandardCharsets.US_ASCII);
    }

    private void add(CopiedEvent event, Column column) {
        if (event.isNull(column)) {
            sealed[end++] = '-';
            return;
        }
        switch (column) {
            case SEQ -> addText(Long.toString(event.number(column)));
            case TIMESTAMP -> addTime(event.number(column));
            default -> {
                addAscii(Integer.toString(event.length(column)));
                sealed[end++] = ':';
                end = event.copy(column, sealed, end);
            }
        }
    }

    private void addText(String value) {
        addAscii(Integer.toString(value.length()));
        sealed[end++] = ':';
        addAscii(value);
    }

    private void addAscii(String value) {
        for (int i = 0; i < value.length(); i++) {
            sealed[end++] = (byte) value.charAt(i);
        }
    }

    /// Such as `2024-12-20T14:30:00.000Z`; a formatter would take longer than the hash.
    private void addTime(long micros) {
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(
                        EPOCH + Math.floorDiv(micros, MICROS), 0, ZoneOffset.UTC);
        addAscii("24:");
        addDigits(time.getYear(), 4, '-');
        addDigits(time.getMonthValue(), 2, '-');
        addDigits(time.getDayOfMonth(), 2, 'T');
        addDigits(time.getHour(), 2, ':');
        addDigits(time.getMinute(), 2, ':');
        addDigits(time.getSecond(), 2, '.');
        addDigits((int) Math.floorMod(micros, MICROS) / 1_000, 3, 'Z');
    }

    private void addDigits(int number, int width, char then) {
        int left = number;
        for (int at = end + width - 1; at >= end; at--) {
            sealed[at] = (byte) ('0' + left % 10);
            left /= 10;
        }
        end += width;
        sealed[end++] = (byte) then;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
