package org.lmanexus.term.text;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;

/// A word, a number in figures, or a single mark of a text.
///
/// @param text as written
/// @param lower the same in lower case
/// @param start first UTF-16 unit in the text
/// @param end one behind the last
/// @param glued whether nothing stands between it and the token before
public record Token(Type type, String text, String lower, int start, int end, boolean glued) {

    /// Longer runs of digits are no amounts, and would only cost time.
    private static final int LONGEST_NUMBER = 40;

    static final Token NONE = new Token(Type.END, "", "", 0, 0, false);

    /// What a token is made of.
    public enum Type {
        WORD,
        NUMBER,
        MARK,
        END
    }

    static Token of(Type type, String all, int start, int end, boolean glued) {
        String text = all.substring(start, end);
        return new Token(type, text, text.toLowerCase(Locale.ROOT), start, end, glued);
    }

    public boolean is(String lowerCase) {
        return lower.equals(lowerCase);
    }

    public boolean isNumber() {
        return type == Type.NUMBER;
    }

    public boolean isWord() {
        return type == Type.WORD;
    }

    public boolean isMark(char mark) {
        return type == Type.MARK && text.charAt(0) == mark;
    }

    /// A hyphen of any kind, as between the parts of `three-month`.
    public boolean isHyphen() {
        return type == Type.MARK && "-\u2010\u2011\u2012\u2013".indexOf(text.charAt(0)) >= 0;
    }

    /// Whether it is made of digits only, as the number of a day or a year is.
    public boolean isDigits() {
        return isNumber() && text.indexOf('.') < 0 && text.indexOf(',') < 0;
    }

    /// The number, where it is one: `1,250.00`, `.5`, `1.000.000`; not `10.2.1`.
    public Optional<BigDecimal> number() {
        if (!isNumber() || text.length() > LONGEST_NUMBER) {
            return Optional.empty();
        }
        String plain = text.replace(",", "");
        if (plain.indexOf('.') == plain.lastIndexOf('.')) {
            return Optional.of(new BigDecimal(plain));
        }
        return grouped(plain)
                ? Optional.of(new BigDecimal(plain.replace(".", "")))
                : Optional.empty();
    }

    private static boolean grouped(String plain) {
        String[] groups = plain.split("\\.");
        if (groups[0].length() > 3 || groups[0].isEmpty()) {
            return false;
        }
        for (int i = 1; i < groups.length; i++) {
            if (groups[i].length() != 3) {
                return false;
            }
        }
        return true;
    }
}
