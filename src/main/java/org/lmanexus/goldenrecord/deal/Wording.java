package org.lmanexus.goldenrecord.deal;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/// Compares phrases word by word, in any letter case, singular or plural.
final class Wording {

    private Wording() {}

    static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}%]+")) {
            if (!word.isEmpty()) {
                words.add(singular(word));
            }
        }
        return words;
    }

    static List<List<String>> phrases(@Nullable List<String> phrases) {
        return phrases == null ? List.of() : phrases.stream().map(Wording::words).toList();
    }

    /// How many words the longest of the phrases in the text has; 0 where none is in it.
    static int longest(List<String> words, List<List<String>> phrases) {
        int longest = 0;
        for (List<String> sought : phrases) {
            if (sought.size() > longest && Collections.indexOfSubList(words, sought) >= 0) {
                longest = sought.size();
            }
        }
        return longest;
    }

    private static String singular(String word) {
        if (word.endsWith("ies") && word.length() > 4) {
            return word.substring(0, word.length() - 3) + "y";
        }
        boolean plural = word.endsWith("s") && !word.endsWith("ss") && word.length() > 3;
        return plural ? word.substring(0, word.length() - 1) : word;
    }
}
