package org.lmanexus.document.pdf;

import org.jspecify.annotations.Nullable;
import org.lmanexus.document.pdf.line.Line;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The words of a document, by which a hyphen at the end of a line is judged: `agree-` and `ment`
/// are one word where the document has that word elsewhere, `long-` and `term` are not.
final class Vocabulary {

    private static final Pattern WORD = Pattern.compile("\\p{L}+(-\\p{L}+)*");

    private final List<List<Line>> pages;
    private @Nullable Set<String> words;

    /// @param pages collected from only when a line ends with a hyphen, as in most files none does
    Vocabulary(List<List<Line>> pages) {
        this.pages = pages;
    }

    private boolean contains(String word) {
        if (words == null) {
            words = words(pages);
        }
        return words.contains(word);
    }

    private static Set<String> words(List<List<Line>> pages) {
        Set<String> words = new HashSet<>();
        for (List<Line> page : pages) {
            for (Line line : page) {
                Matcher word = WORD.matcher(line.text());
                while (word.find()) {
                    words.add(word.group());
                }
            }
        }
        return words;
    }

    /// Whether the hyphen that ends a line was put there by the break.
    boolean parts(String line, String next) {
        int end = line.length() - 1;
        if (end < 1 || next.isEmpty() || "-\u00AD\u2010".indexOf(line.charAt(end)) < 0) {
            return false;
        }
        boolean letters =
                Character.isLowerCase(line.charAt(end - 1))
                        && Character.isLowerCase(next.charAt(0));
        return letters
                && (line.charAt(end) == '\u00AD'
                        || contains(tail(line.substring(0, end)) + head(next)));
    }

    private static String tail(String text) {
        int from = text.length();
        while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
            from--;
        }
        return text.substring(from);
    }

    private static String head(String text) {
        int to = 0;
        while (to < text.length() && Character.isLetter(text.charAt(to))) {
            to++;
        }
        return text.substring(0, to);
    }
}
