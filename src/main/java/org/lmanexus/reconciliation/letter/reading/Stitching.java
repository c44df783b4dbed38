package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.reconciliation.letter.grammar.place.Numbers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Mends what a page does to the paragraphs of a letter: one cut in two, or several run into one.
final class Stitching {

    private static final Pattern OPEN =
            Pattern.compile(
                    "(?is).*(?:(?<![;,]"
                            + " )\\b(?:and|or)|\\b(?:with|by|to|of|the|words?|figures?|amounts?"
                            + "|dates?|an?|in|for|from|as|be|is|are|read|under|shall|insert|delete"
                            + "|replace|substitute|inserting|deleting|replacing|substituting))");
    private static final Pattern INLINE = Pattern.compile("(?<=\\s)\\(([a-z]{1,4})\\) ");
    private static final Pattern RUN_ON =
            Pattern.compile(
                    "(?<=\\S) (?=(?:\\d+(?:\\.\\d+)*\\.?|\\([a-z]{1,4}\\))\\t)|(?<=[.;:”])"
                        + " (?=[“\"][^”\"]{2,60}[”\"]\\s+(?:means|has the meaning|shall"
                        + " mean))|(?<=\\S) (?=[-–•]"
                        + " (?i:cll?\\.?|clause|sec\\.?|section|schedule|definition|paragraph|para)"
                        + " )|(?<=[.”]) (?=The definition of [“\"])|(?<=[.;”])"
                        + " (?=\\p{Lu}[^.,;:“”\"\\t\\d]{2,60}$)");

    /// The same, and what goes on behind words that a letter puts in.
    private static final Pattern BEHIND =
            Pattern.compile(RUN_ON.pattern() + "|(?<=[.;]”) (?=\\p{Lu}\\p{L}* )");

    private Stitching() {}

    /// Whether a paragraph on a page is only the rest of the one above it.
    static boolean goesOn(Paragraph last, Paragraph next) {
        if (last.page() == null || last.row() || next.row()) {
            return false;
        }
        boolean within = next.label().isEmpty() || counted(last.text(), next.label());
        boolean comma = last.text().endsWith(",") && next.text().matches("(?s)[“\"\\p{Ll}].*");
        return within && (open(last) || comma && next.label().isEmpty());
    }

    /// Whether a number goes on counting what a sentence counts: `(x) by this and (y) by that`.
    private static boolean counted(String sentence, String label) {
        String number = label.replaceAll("[().]", "");
        return label.startsWith("(")
                && INLINE.matcher(sentence)
                        .results()
                        .anyMatch(m -> Numbers.follows(m.group(1), number));
    }

    /// Whether a paragraph on a page goes on below.
    static boolean open(Paragraph paragraph) {
        String text = paragraph.text();
        boolean bracket = text.lastIndexOf('(') > text.lastIndexOf(')');
        return paragraph.page() != null
                && !paragraph.row()
                && (bracket || OPEN.matcher(text).matches());
    }

    /// The paragraphs that a page printed close together.
    static List<String> parted(String text) {
        List<String> parts = new ArrayList<>();
        Matcher cut = (text.startsWith("“") ? BEHIND : RUN_ON).matcher(text);
        int from = 0;
        while (cut.find()) {
            if (balanced(text.substring(from, cut.start()))) {
                parts.add(text.substring(from, cut.start()));
                from = cut.end();
            }
        }
        parts.add(text.substring(from));
        return parts;
    }

    private static boolean balanced(String text) {
        long opened = text.chars().filter(c -> c == '“').count();
        return opened == text.chars().filter(c -> c == '”').count();
    }
}
