package org.lmanexus.document.pdf.stream;

import java.util.Arrays;
import java.util.HexFormat;

/// Strings of a content stream, in round or in angle brackets (ISO 32000-1, 7.3.4).
final class StringTokens {

    private final byte[] data;
    private byte[] buffer = new byte[256];
    private int length;
    private int at;

    StringTokens(byte[] data) {
        this.data = data;
    }

    /// Behind the string that was read last.
    int end() {
        return at;
    }

    byte[] literal(int from) {
        length = 0;
        int depth = 1;
        for (at = from; at < data.length; at++) {
            byte c = data[at];
            if (c == '\\') {
                escape();
                continue;
            }
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0) {
                at++;
                break;
            }
            put(c);
        }
        return Arrays.copyOf(buffer, length);
    }

    private void escape() {
        at++;
        int c = at < data.length ? data[at] : '\\';
        switch (c) {
            case 'n' -> put('\n');
            case 'r' -> put('\r');
            case 't' -> put('\t');
            case 'b' -> put('\b');
            case 'f' -> put('\f');
            case '\n' -> {}
            case '\r' -> at += at + 1 < data.length && data[at + 1] == '\n' ? 1 : 0;
            case '0', '1', '2', '3', '4', '5', '6', '7' -> octal();
            default -> put(c);
        }
    }

    private void octal() {
        int value = 0;
        int end = Math.min(data.length, at + 3);
        while (at < end && data[at] >= '0' && data[at] <= '7') {
            value = value << 3 | data[at++] - '0';
        }
        at--;
        put(value);
    }

    byte[] hexadecimal(int from) {
        length = 0;
        int high = -1;
        for (at = from; at < data.length && data[at] != '>'; at++) {
            int digit = HexFormat.isHexDigit(data[at]) ? HexFormat.fromHexDigit(data[at]) : -1;
            if (digit >= 0 && high >= 0) {
                put(high << 4 | digit);
                high = -1;
            } else if (digit >= 0) {
                high = digit;
            }
        }
        if (high >= 0) {
            put(high << 4);
        }
        at++;
        return Arrays.copyOf(buffer, length);
    }

    private void put(int c) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, 2 * length);
        }
        buffer[length++] = (byte) c;
    }
}
