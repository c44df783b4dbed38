package org.lmanexus.document.pdf.stream;

import org.apache.pdfbox.cos.COSName;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// Cuts a content stream into operators and their operands (ISO 32000-1, 7.8.2), whatever is wrong
/// with it.
public final class Tokens {

    /// At the end of the stream.
    public static final int END = 0;

    private static final int INLINE_IMAGE = 'I' << 8 | 'D';
    private static final byte[] KINDS = kinds();
    private static final byte REGULAR = 0;
    private static final byte WHITE = 1;
    private static final byte DELIMITER = 2;

    private final byte[] data;
    private final Operands operands;
    private final StringTokens strings;
    private int at;

    public Tokens(byte[] data, Operands operands) {
        this.data = data;
        this.operands = operands;
        this.strings = new StringTokens(data);
    }

    private static byte[] kinds() {
        byte[] kinds = new byte[256];
        for (char white : "\0\t\n\f\r ".toCharArray()) {
            kinds[white] = WHITE;
        }
        for (char delimiter : "()<>[]{}/%".toCharArray()) {
            kinds[delimiter] = DELIMITER;
        }
        return kinds;
    }

    /// Reads up to the next operator.
    ///
    /// @return its characters, the last in the lowest byte
    public int next() {
        operands.clear();
        while (at < data.length) {
            int c = data[at] & 0xFF;
            if (KINDS[c] == WHITE) {
                at++;
            } else if (KINDS[c] == DELIMITER) {
                delimited(c);
            } else if (c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+') {
                number();
            } else {
                int operator = word();
                if (operator != INLINE_IMAGE) {
                    return operator;
                }
                skipImage();
                operands.clear();
            }
        }
        return END;
    }

    private void delimited(int c) {
        switch (c) {
            case '(' -> {
                operands.other(strings.literal(at + 1));
                at = strings.end();
            }
            case '<' -> {
                if (at + 1 < data.length && data[at + 1] == '<') {
                    at += 2;
                } else {
                    operands.other(strings.hexadecimal(at + 1));
                    at = strings.end();
                }
            }
            case '/' -> name();
            case '%' -> {
                while (at < data.length && data[at] != '\n' && data[at] != '\r') {
                    at++;
                }
            }
            default -> at++;
        }
    }

    private int regularEnd(int from) {
        int end = from;
        while (end < data.length && KINDS[data[end] & 0xFF] == REGULAR) {
            end++;
        }
        return end;
    }

    private int word() {
        int from = at;
        at = regularEnd(at);
        int code = 0;
        for (int i = from; i < at && i < from + 4; i++) {
            code = code << 8 | data[i] & 0xFF;
        }
        return code == END ? -1 : code;
    }

    private void name() {
        int from = at + 1;
        at = regularEnd(from);
        String name = new String(data, from, at - from, StandardCharsets.ISO_8859_1);
        operands.other(COSName.getPDFName(name.indexOf('#') < 0 ? name : unescaped(name)));
    }

    private static String unescaped(String name) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(name.length());
        int i = 0;
        while (i < name.length()) {
            int high = i + 2 < name.length() ? Character.digit(name.charAt(i + 1), 16) : -1;
            int low = i + 2 < name.length() ? Character.digit(name.charAt(i + 2), 16) : -1;
            boolean escaped = name.charAt(i) == '#' && high >= 0 && low >= 0;
            bytes.write(escaped ? high << 4 | low : name.charAt(i));
            i += escaped ? 3 : 1;
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private void number() {
        boolean negative = false;
        double value = 0;
        double unit = 0;
        for (; at < data.length; at++) {
            int c = data[at];
            if (c >= '0' && c <= '9') {
                value = unit == 0 ? value * 10 + (c - '0') : value + (c - '0') * unit;
                unit /= 10;
            } else if (c == '.' && unit == 0) {
                unit = 0.1;
            } else if (c == '-' && value == 0 && unit == 0) {
                negative = true;
            } else if (c != '-' && c != '+') {
                break;
            }
        }
        operands.number((float) (negative ? -value : value));
        if (at < data.length && data[at] == '.') {
            at++;
        }
    }

    /// The data of an inline image end with `EI` between blanks, and text behind it.
    private void skipImage() {
        for (int i = at + 1; i + 2 < data.length; i++) {
            if (data[i] == 'E'
                    && data[i + 1] == 'I'
                    && KINDS[data[i - 1] & 0xFF] == WHITE
                    && KINDS[data[i + 2] & 0xFF] == WHITE
                    && textBehind(i + 3)) {
                at = i + 2;
                return;
            }
        }
        at = data.length;
    }

    private boolean textBehind(int from) {
        for (int i = from; i < Math.min(data.length, from + 12); i++) {
            int c = data[i] & 0xFF;
            if (c > 0x7E || c < ' ' && KINDS[c] != WHITE) {
                return false;
            }
        }
        return true;
    }
}
