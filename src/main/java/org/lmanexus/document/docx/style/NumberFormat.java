package org.lmanexus.document.docx.style;

import java.util.Locale;

/// How a list writes a number.
public enum NumberFormat {
    DECIMAL,
    DECIMAL_ZERO,
    LOWER_LETTER,
    UPPER_LETTER,
    LOWER_ROMAN,
    UPPER_ROMAN,
    ORDINAL,
    CARDINAL_TEXT,
    ORDINAL_TEXT,
    NONE,
    BULLET;

    private static final int[] ROMAN = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
    private static final String[] ROMAN_TEXT = {
        "M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"
    };
    private static final int ROMAN_MOST = 32_767;
    private static final int LETTERS = 26;
    private static final int LETTERS_MOST = 780;

    /// The format of this name in the file; one that is not known here counts as decimal.
    static NumberFormat named(String name) {
        return switch (name) {
            case "decimalZero" -> DECIMAL_ZERO;
            case "lowerLetter" -> LOWER_LETTER;
            case "upperLetter" -> UPPER_LETTER;
            case "lowerRoman" -> LOWER_ROMAN;
            case "upperRoman" -> UPPER_ROMAN;
            case "ordinal" -> ORDINAL;
            case "cardinalText" -> CARDINAL_TEXT;
            case "ordinalText" -> ORDINAL_TEXT;
            case "none" -> NONE;
            case "bullet" -> BULLET;
            default -> DECIMAL;
        };
    }

    public String write(int number) {
        return switch (this) {
            case DECIMAL -> Integer.toString(number);
            case DECIMAL_ZERO -> number < 10 ? "0" + number : Integer.toString(number);
            case LOWER_LETTER -> letters(number).toLowerCase(Locale.ROOT);
            case UPPER_LETTER -> letters(number);
            case LOWER_ROMAN -> roman(number).toLowerCase(Locale.ROOT);
            case UPPER_ROMAN -> roman(number);
            case ORDINAL -> number + EnglishNumber.suffix(number);
            case CARDINAL_TEXT -> EnglishNumber.cardinal(number);
            case ORDINAL_TEXT -> EnglishNumber.ordinal(number);
            case NONE, BULLET -> "";
        };
    }

    /// Word goes on after Z with AA, BB and so on.
    private static String letters(int number) {
        if (number < 1 || number > LETTERS_MOST) {
            return Integer.toString(number);
        }
        char letter = (char) ('A' + (number - 1) % LETTERS);
        return String.valueOf(letter).repeat((number - 1) / LETTERS + 1);
    }

    private static String roman(int number) {
        if (number < 1 || number > ROMAN_MOST) {
            return Integer.toString(number);
        }
        StringBuilder text = new StringBuilder();
        int rest = number;
        for (int i = 0; i < ROMAN.length; i++) {
            while (rest >= ROMAN[i]) {
                text.append(ROMAN_TEXT[i]);
                rest -= ROMAN[i];
            }
        }
        return text.toString();
    }
}
