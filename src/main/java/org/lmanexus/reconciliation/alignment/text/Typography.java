package org.lmanexus.reconciliation.alignment.text;

import java.util.regex.Pattern;

/// What does not change a contract: the style of quotes, dashes and spaces.
public final class Typography {

    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)\\s*page\\s+\\d{1,4}(?:\\s+of\\s+\\d{1,4})?\\s*");

    private Typography() {}

    /// Whether the words only number a page.
    public static boolean pageNumber(String text) {
        return PAGE_NUMBER.matcher(text).matches();
    }

    /// The text with one style of quotes, dashes and spaces, character by character.
    public static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            plain.append(plain(text.charAt(i)));
        }
        return plain.toString();
    }

    private static char plain(char c) {
        return switch (c) {
            case '\u2018', '\u2019', '\u201a', '\u201b', '\u2032', '`' -> '\'';
            case '\u201c', '\u201d', '\u201e', '\u201f', '\u2033', '\u00ab', '\u00bb' -> '"';
            case '\u00ad', '\u2010', '\u2011', '\u2012', '\u2013', '\u2212' -> '-';
            case '\u00a0', '\u2002', '\u2003', '\u2007', '\u2009', '\u202f' -> ' ';
            default -> c;
        };
    }

    /// Whether nothing but style and white space differs.
    public static boolean same(String one, String other) {
        return one.equals(other) || squeeze(one).equals(squeeze(other));
    }

    /// The text with one style and single blanks.
    public static String squeeze(String text) {
        return plain(text).replaceAll("\\s+", " ").strip();
    }
}
