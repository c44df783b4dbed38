package org.lmanexus.reconciliation.letter.grammar.sentence;

import org.lmanexus.term.TermMention;
import org.lmanexus.term.Terms;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A sentence whose quoted words and bare values are put aside, so that grammar can be seen.
///
/// Each stands in the text as `«n»`, where n counts the operands from 0.
///
/// @param quoted whether each operand was quoted, or is a value written without quotes
public record Skeleton(String text, List<String> operands, List<Boolean> quoted) {

    private static final Pattern OPERAND = Pattern.compile("«(\\d+)»");

    private static final String COUNT =
            "(?:\\d{1,4}(?:\\.\\d{1,2})?|one|two|three|four|five|six|seven|eight|nine|ten|twelve"
                    + "|fifteen|twenty)";
    private static final String NOT = "(?:in place of|instead of|rather than|(?:and )?not)";

    /// Amounts without a currency, as tables print them, and counts of which one gives way to
    /// another.
    private static final Pattern NUMBER =
            Pattern.compile(
                    "(?<![\\w.,])\\d{1,3}(?:,\\d{3})+(?![\\w]|[.,]\\d)"
                            + pair("from", "to")
                            + pair("(?:be|is|becomes)", NOT)
                            + pair("for", "(?:put|read|substitute|write|insert)")
                            + pair("(?:replace|change|substitute)", "(?:with|by|to|for)")
                            + pair("delete", "and (?:insert|substitute)"));

    private static String pair(String before, String between) {
        String end = "\\b(?![.,]?\\d)";
        return "|(?<=\\b%1$s )%2$s(?=,? %3$s %2$s%4$s)|(?<=\\b%1$s %2$s,? %3$s )%2$s%4$s"
                .formatted(before, COUNT, between, end);
    }

    /// A bracket that stands for a provision which is gone.
    private static final Pattern BLANK =
            Pattern.compile(
                    "\\[(?:intentionally )?(?:reserved|omitted|deleted|left blank|not used|blank)"
                            + "(?: intentionally)?\\.?\\]",
                    Pattern.CASE_INSENSITIVE);

    public static Skeleton of(String sentence) {
        List<String> operands = new ArrayList<>();
        List<Boolean> quoted = new ArrayList<>();
        StringBuilder out = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        int at = 0;
        while (at < sentence.length()) {
            int end = closing(sentence, at);
            if (end > at) {
                values(plain, out, operands, quoted);
                out.append('«').append(operands.size()).append('»');
                int from = sentence.charAt(at) == '[' ? at : at + 1;
                operands.add(sentence.substring(from, from == at ? end + 1 : end).strip());
                quoted.add(true);
                at = end + 1;
            } else {
                plain.append(sentence.charAt(at));
                at++;
            }
        }
        values(plain, out, operands, quoted);
        return new Skeleton(
                out.toString().replaceAll("[\\s\\u00a0]+", " ").strip(),
                List.copyOf(operands),
                List.copyOf(quoted));
    }

    /// A stretch of the text with the operands back in it.
    public String plain(String text) {
        return OPERAND.matcher(text)
                .replaceAll(
                        m -> Matcher.quoteReplacement(operands.get(Integer.parseInt(m.group(1)))));
    }

    /// Where the quotation that opens at a place closes; -1 where none opens.
    private static int closing(String text, int at) {
        char open = text.charAt(at);
        boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
        if (open == '“') {
            return balanced(text, at);
        }
        if (open == '[') {
            Matcher blank = BLANK.matcher(text).region(at, text.length());
            return blank.lookingAt() ? blank.end() - 1 : -1;
        }
        if (open == '"') {
            return text.indexOf('"', at + 1);
        }
        if ((open == '‘' || open == '\'') && begins) {
            char close = open == '‘' ? '’' : '\'';
            int end = text.indexOf(close, at + 1);
            while (end > 0
                    && end + 1 < text.length()
                    && Character.isLetterOrDigit(text.charAt(end + 1))) {
                end = text.indexOf(close, end + 1);
            }
            return end;
        }
        return -1;
    }

    private static int balanced(String text, int at) {
        int depth = 0;
        for (int i = at; i < text.length(); i++) {
            depth += text.charAt(i) == '“' ? 1 : text.charAt(i) == '”' ? -1 : 0;
            if (depth == 0) {
                return i;
            }
        }
        return -1;
    }

    private static void values(
            StringBuilder plain, StringBuilder out, List<String> operands, List<Boolean> quoted) {
        String text = plain.toString();
        int at = 0;
        for (TermMention mention : Terms.find(text)) {
            numbers(text.substring(at, mention.start()), out, operands, quoted);
            value(mention.text(), out, operands, quoted);
            at = mention.end();
        }
        numbers(text.substring(at), out, operands, quoted);
        plain.setLength(0);
    }

    private static void numbers(
            String text, StringBuilder out, List<String> operands, List<Boolean> quoted) {
        Matcher number = NUMBER.matcher(text);
        int at = 0;
        while (number.find()) {
            out.append(text, at, number.start());
            value(number.group(), out, operands, quoted);
            at = number.end();
        }
        out.append(text, at, text.length());
    }

    private static void value(
            String value, StringBuilder out, List<String> operands, List<Boolean> quoted) {
        out.append('«').append(operands.size()).append('»');
        operands.add(value);
        quoted.add(false);
    }
}
