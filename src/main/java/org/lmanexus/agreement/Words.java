package org.lmanexus.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into words, figures, spaces and signs; joined again they are the text.
final class Words {

    /// A figure keeps its points and colons: `4.50:1`, `500,000,000`, `2029-06-30`.
    private static final Pattern WORD =
            Pattern.compile(
                    "[\\p{L}\\p{N}]+(?:[.,:'’/-][\\p{L}\\p{N}]+)*|\\R|.",
                    Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    private Words() {}

    static List<String> of(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        return words;
    }

    static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int feed = text.indexOf('\n', start);
            int end = feed < 0 ? text.length() : feed + 1;
            lines.add(text.substring(start, end));
            start = end;
        }
        return lines;
    }

    /// Where each word starts, and at last where the text ends.
    static int[] starts(List<String> words) {
        int[] starts = new int[words.size() + 1];
        for (int i = 0; i < words.size(); i++) {
            starts[i + 1] = starts[i] + words.get(i).length();
        }
        return starts;
    }
}
