package org.lmanexus.document.pdf.review;

import org.lmanexus.document.pdf.content.Glyph;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells a note on struck words that says them anew, and so replaces them, from a remark.
final class Restatement {

    private static final double ALIKE = 0.6;
    private static final Pattern WORD =
            Pattern.compile("\\p{L}[\\p{L}\\p{M}'\u2019-]*|\\d+(?:[.,]\\d+)*|[%:\\p{Sc}]");

    private Restatement() {}

    /// Whether most words of both are the same, any number standing for any other.
    static boolean says(List<Glyph> struck, String note) {
        StringBuilder text = new StringBuilder();
        float baseline = struck.getFirst().baseline();
        for (Glyph glyph : struck) {
            text.append(glyph.baseline() == baseline ? "" : " ").append(glyph.text());
            baseline = glyph.baseline();
        }
        Map<String, Integer> before = words(text.toString());
        Map<String, Integer> after = words(note);
        int shared = 0;
        for (Map.Entry<String, Integer> word : after.entrySet()) {
            shared += Math.min(word.getValue(), before.getOrDefault(word.getKey(), 0));
        }
        int most = Math.max(count(before), count(after));
        return most > 1 && shared >= ALIKE * most;
    }

    private static Map<String, Integer> words(String text) {
        Map<String, Integer> words = new HashMap<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            boolean number = Character.isDigit(word.group().charAt(0));
            words.merge(number ? "#" : word.group().toLowerCase(Locale.ROOT), 1, Integer::sum);
        }
        return words;
    }

    private static int count(Map<String, Integer> words) {
        return words.values().stream().mapToInt(Integer::intValue).sum();
    }
}
