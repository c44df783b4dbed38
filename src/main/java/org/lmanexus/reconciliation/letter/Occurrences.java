package org.lmanexus.reconciliation.letter;

import org.lmanexus.reconciliation.alignment.text.Typography;
import org.lmanexus.reconciliation.letter.grammar.sentence.Phrases;
import org.lmanexus.term.TermValue;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where words stand in a text; style of quotes and white space does not count, all else does.
final class Occurrences {

    private Occurrences() {}

    record At(int start, int end) {}

    static List<At> of(String words, String text) {
        return find(words, text, 0);
    }

    /// Where the words stand if capitals do not count.
    static List<At> alike(String words, String text) {
        return find(words, text, Pattern.CASE_INSENSITIVE);
    }

    /// Where a value stands, however it is written.
    static List<At> values(TermValue value, String text) {
        return Terms.find(text).stream()
                .filter(it -> Terms.same(it.value(), value))
                .map(it -> new At(it.start(), it.end()))
                .toList();
    }

    /// From the first words to the last, or to the end of the paragraph, none of them elsewhere.
    private static List<At> range(String first, String last, String text, int flags) {
        List<At> starts = find(first, text, flags);
        if (starts.size() != 1) {
            return starts;
        }
        At start = starts.getFirst();
        int feed = text.indexOf('\n', start.end());
        int line = feed < 0 ? text.length() : feed;
        if (last.equals(".")) {
            Matcher stop = Pattern.compile("\\.(?=\\s|$)").matcher(text).region(start.end(), line);
            return stop.find() ? List.of(new At(start.start(), stop.end())) : List.of();
        }
        List<At> ends =
                last.isEmpty()
                        ? List.of(new At(line, line))
                        : find(last, text, flags).stream()
                                .filter(it -> it.start() >= start.end() && it.end() <= line)
                                .toList();
        return ends.stream().map(it -> new At(start.start(), it.end())).toList();
    }

    private static List<At> find(String words, String text, int flags) {
        int gap = words.indexOf(Phrases.UP_TO);
        if (gap > 0) {
            String last = words.substring(gap + Phrases.UP_TO.length());
            return range(words.substring(0, gap), last, text, flags);
        }
        StringBuilder pattern = new StringBuilder();
        String plain = Typography.plain(words).strip();
        if (plain.isEmpty()) {
            return List.of();
        }
        if (Character.isLetterOrDigit(plain.charAt(0))) {
            pattern.append("(?<![\\p{L}\\d]|\\d[.,])");
        }
        List<String> parts = new ArrayList<>();
        for (String word : plain.split("(?: \\|)?\\s+")) {
            parts.add(Pattern.quote(word));
        }
        pattern.append(String.join("\\s+", parts));
        if (Character.isLetterOrDigit(plain.charAt(plain.length() - 1))) {
            pattern.append("(?![\\p{L}\\d]|[.,]\\d)");
        }
        List<At> found = new ArrayList<>();
        Matcher matcher =
                Pattern.compile(pattern.toString(), flags).matcher(Typography.plain(text));
        while (matcher.find()) {
            found.add(new At(matcher.start(), matcher.end()));
        }
        return found;
    }
}
