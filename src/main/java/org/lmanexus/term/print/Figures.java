package org.lmanexus.term.print;

import org.lmanexus.term.text.Fractions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/// Numbers in the manner of other ones: grouping, decimals, capitals.
public final class Figures {

    private static final int GROUP = 3;
    private static final int WITHOUT_GROUPS = 4;

    private Figures() {}

    /// With the grouping of the old figures and at least their decimals.
    public static String like(BigDecimal number, String old) {
        return Fractions.thirds(number)
                .orElseGet(
                        () -> {
                            int decimals = Math.max(decimals(old), needed(number));
                            BigDecimal scaled = number.setScale(decimals, RoundingMode.UNNECESSARY);
                            return grouped(scaled.toPlainString(), separator(old));
                        });
    }

    private static int needed(BigDecimal number) {
        return Math.max(0, number.stripTrailingZeros().scale());
    }

    private static int decimals(String old) {
        if (!old.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == ',')) {
            return 0;
        }
        int point = old.lastIndexOf('.');
        boolean groups = point != old.indexOf('.') || point >= 0 && old.indexOf(',', point) > 0;
        return point < 0 || groups ? 0 : old.length() - point - 1;
    }

    private static String separator(String old) {
        boolean bare = old.chars().takeWhile(c -> c >= '0' && c <= '9').count() >= WITHOUT_GROUPS;
        return bare ? "" : ",";
    }

    public static String grouped(String plain, String separator) {
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        int first = plain.startsWith("-") ? 1 : 0;
        for (int i = point - GROUP; i > first; i -= GROUP) {
            grouped.insert(i, separator);
        }
        return grouped.toString();
    }

    /// `five hundred` in the case of `TEN`, `Ten Million`, `Ten` or `ten`.
    static String inCaseOf(String words, String old) {
        if (old.equals(old.toUpperCase(Locale.ROOT))) {
            return words.toUpperCase(Locale.ROOT);
        }
        if (!Character.isUpperCase(old.charAt(0))) {
            return words;
        }
        int second = old.indexOf(' ') + 1;
        boolean title = second > 0 && Character.isUpperCase(old.charAt(second));
        return title || second == 0 ? capitalised(words) : capital(words);
    }

    private static String capitalised(String words) {
        StringBuilder title = new StringBuilder(words);
        for (int i = 0; i < title.length(); i++) {
            if (i == 0 || title.charAt(i - 1) == ' ') {
                title.setCharAt(i, Character.toUpperCase(title.charAt(i)));
            }
        }
        return title.toString();
    }

    private static String capital(String words) {
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
