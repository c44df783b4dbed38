package org.lmanexus.reconciliation.alignment.match;

import java.util.Arrays;

/// What a text says: its words in order as a key, and without order as a bag. Numbers, percent and
/// currency signs count as words; quotes, dashes, commas and white space do not.
///
/// @param key equal for two texts that say the same
record Said(String key, Bag bag) {

    static Said of(String text) {
        StringBuilder key = new StringBuilder(text.length());
        int[] hashes = new int[16];
        int words = 0;
        int at = 0;
        while (at < text.length()) {
            int end = word(text, at);
            if (end > at) {
                key.append(text, at, end).append(' ');
                if (Character.isLetterOrDigit(text.charAt(at))) {
                    hashes = words == hashes.length ? Arrays.copyOf(hashes, 2 * words) : hashes;
                    hashes[words++] = hash(text, at, end);
                }
            }
            at = Math.max(end, at + 1);
        }
        String said = key.isEmpty() ? text.strip() : key.toString();
        return new Said(said, new Bag(Arrays.copyOf(hashes, words)));
    }

    /// The end of the word that begins here; here itself where none does.
    private static int word(String text, int at) {
        char first = text.charAt(at);
        if (first == '%' || Character.getType(first) == Character.CURRENCY_SYMBOL) {
            return at + 1;
        }
        int end = at;
        if (Character.isDigit(first)) {
            while (end < text.length() && inNumber(text, end)) {
                end++;
            }
            return end;
        }
        while (end < text.length() && letter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean inNumber(String text, int at) {
        char c = text.charAt(at);
        boolean point = (c == '.' || c == ',') && at + 1 < text.length();
        return Character.isDigit(c) || point && Character.isDigit(text.charAt(at + 1));
    }

    private static boolean letter(char c) {
        return Character.isLetter(c)
                || Character.getType(c) == Character.NON_SPACING_MARK
                || Character.isSurrogate(c);
    }

    /// The same for the capital and the small letter.
    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + Character.toLowerCase(text.charAt(i));
        }
        return hash;
    }
}
