package org.lmanexus.reconciliation.letter.reading;

import java.util.List;

/// The order of the numbers that paragraphs carry: (a), (i), (A), 1.
public final class Numbers {

    private static final List<String> ROMAN =
            List.of(
                    "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii",
                    "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx");

    private Numbers() {}

    /// Whether a number comes next after another, in any of the ways they are counted.
    public static boolean follows(String one, String next) {
        if (one.matches("\\d{1,4}") && next.matches("\\d{1,4}")) {
            return Integer.parseInt(next) == Integer.parseInt(one) + 1;
        }
        int roman = ROMAN.indexOf(one);
        boolean romans = roman >= 0 && ROMAN.indexOf(next) == roman + 1;
        boolean letters =
                one.length() == 1 && next.length() == 1 && next.charAt(0) == one.charAt(0) + 1;
        return romans || letters && Character.isLetter(one.charAt(0));
    }

    public static boolean first(String number) {
        return List.of("a", "i", "A", "1", "I").contains(number);
    }
}
