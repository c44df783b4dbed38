package org.lmanexus.reconciliation.alignment.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a text into sentences that cover it whole: each keeps the white space behind it. A line is
/// joined with the next only where it breaks off within a sentence, as at the foot of a page; a
/// line with tabs, which is a table row, is one sentence.
public final class Sentences {

    private static final Pattern END =
            Pattern.compile(
                    "[.?!][\"'\u2019\u201d)\\]]*[\\s\u00a0]+(?=[\"'\u2018\u201c(\\[]*[\\p{Lu}\\d])");
    private static final Pattern LAST_WORD =
            Pattern.compile("([\\p{L}\\d.&]+)[.?!][\"'\u2019\u201d)\\]]*$");
    private static final Set<String> ABBREVIATIONS =
            Set.of(
                    "no", "nos", "inc", "co", "corp", "ltd", "sec", "art", "v", "vs", "mr", "mrs",
                    "ms", "dr", "st", "approx", "para", "paras", "cl", "cf", "messrs", "ss", "fig",
                    "vol", "p", "pp", "eg", "ie", "e.g", "i.e", "viz", "jr", "sr", "u.s", "u.k",
                    "n.a", "s.a", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept",
                    "oct", "nov", "dec");

    private static final Pattern ITEM_ENDS =
            Pattern.compile("(?i)[;,:]\\s+(?:and|or|but|provided(?: that)?)$");
    private static final int LINE = 60;

    private Sentences() {}

    /// A sentence with the white space behind it.
    public record Sentence(int start, int end) {

        public String in(String text) {
            return text.substring(start, end).strip();
        }
    }

    public static List<Sentence> in(String text) {
        List<Sentence> sentences = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int end = end(text, line);
            line(text, line, end, sentences);
            line = end;
        }
        return sentences;
    }

    /// Where the line that begins here ends, with those that it goes on in.
    private static int end(String text, int from) {
        int feed = text.indexOf('\n', from);
        while (feed >= 0 && breakOff(text.substring(from, feed))) {
            feed = text.indexOf('\n', feed + 1);
        }
        return feed < 0 ? text.length() : feed + 1;
    }

    /// Whether a line breaks off within a sentence, which the next one goes on with: a long one
    /// that ends with a word.
    public static boolean breakOff(String line) {
        String text = line.stripTrailing();
        return text.length() >= LINE
                && Character.isLetterOrDigit(text.charAt(text.length() - 1))
                && text.indexOf('\t') < 0
                && !ITEM_ENDS.matcher(text).find();
    }

    private static void line(String text, int from, int to, List<Sentence> sentences) {
        int start = from;
        if (text.substring(from, to).indexOf('\t') < 0) {
            Matcher end = END.matcher(text).region(from, to).useTransparentBounds(true);
            while (end.find()) {
                if (end.end() < to && closes(text.substring(start, end.end()).strip())) {
                    sentences.add(new Sentence(start, end.end()));
                    start = end.end();
                }
            }
        }
        if (start < to) {
            sentences.add(new Sentence(start, to));
        }
    }

    /// Whether the last word is no abbreviation, initial or number of a list.
    private static boolean closes(String sentence) {
        Matcher last = LAST_WORD.matcher(sentence);
        if (!last.find()) {
            return true;
        }
        String word = last.group(1);
        boolean initial = word.length() == 1 && Character.isUpperCase(word.charAt(0));
        boolean number =
                last.start() == 0 && word.chars().allMatch(c -> Character.isDigit(c) || c == '.');
        return !initial && !number && !ABBREVIATIONS.contains(word.toLowerCase(Locale.ROOT));
    }
}
