package org.lmanexus.reconciliation.letter.reading;

import org.lmanexus.reconciliation.letter.grammar.place.Numbers;
import org.lmanexus.reconciliation.letter.grammar.sentence.Phrases;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The paragraphs that a letter puts in: where they end, and how they look without its quotes.
public final class Payload {

    private static final Pattern DEFINED =
            Pattern.compile(
                    "^[“\"][^”\"]{2,80}[”\"]\\s*(?:\\([^)]*\\)\\s*)?(?:\\t|means|shall mean|has the"
                            + " meaning|:|of )");
    private static final Pattern NUMBER =
            Pattern.compile("\\(?(\\d+(?:\\.\\d+)*|[a-zA-Z]{1,4})[).]*");

    private static final Pattern LABELLED =
            Pattern.compile("(?s)(?:\\(?[\\w.]{1,6}[.)]|\\d+(?:\\.\\d+)+)\\s.*|[“\"].*|.*\\t.*");
    private static final Pattern ENDED = Pattern.compile("(?s).*[.;:]”?\"?(?: (?:and|or))?");

    /// What a letter says of itself is no part of an agreement: its closing words have run in.
    private static final Pattern ITSELF =
            Pattern.compile(
                    "(?i)\\bthis (?:letter|amendment|side letter|supplemental|e-?mail|notice)\\b");

    private Payload() {}

    private static final Pattern BLANKS =
            Pattern.compile(
                    "[●_]{2,}|●|\\[\\s*\\]|\\[[^\\]]*(?:\\bt\\.?b\\.?[cad]\\b|\\bdate\\b|\\bamount\\b|\\bnote\\b|\\bdraft|\\binsert\\b|\\bto"
                        + " be\\b|\\.{3}|…)[^\\]]*\\]|\\[[€$£\\d][^\\]]*\\]",
                    Pattern.CASE_INSENSITIVE);

    /// Whether something is still to be filled in, or to be agreed.
    static boolean blanks(List<String> words) {
        return words.stream().anyMatch(it -> BLANKS.matcher(it).find());
    }

    /// Why it is not sure which words a letter puts in; empty where it is: they are quoted as a
    /// whole, or each paragraph behind the first goes on with a number, a row or a term.
    static String unsettled(List<String> lines) {
        if (lines.isEmpty()) {
            return "";
        }
        if (!closes(lines) && lines.stream().anyMatch(it -> ITSELF.matcher(it).find())) {
            return "the new words speak of the letter itself";
        }
        if (opens(lines.getFirst())) {
            return closes(lines) ? "" : "the quotation of the new words does not end";
        }
        for (int i = 1; i < lines.size(); i++) {
            boolean goesOn = !ENDED.matcher(lines.get(i - 1)).matches();
            if (!goesOn && !LABELLED.matcher(lines.get(i)).matches()) {
                return "nothing marks where the new words end";
            }
        }
        return "";
    }

    /// Whether a first line opens a quotation that holds all of it, as against a term in quotes.
    static boolean opens(String line) {
        boolean quote = line.startsWith("“") || line.startsWith("\"");
        return quote && (!DEFINED.matcher(line).find() || line.startsWith("““"));
    }

    static boolean closes(List<String> lines) {
        if (lines.isEmpty() || !opens(lines.getFirst())) {
            return false;
        }
        String all = String.join("\n", lines);
        long open = all.chars().filter(c -> c == '“').count();
        long close = all.chars().filter(c -> c == '”').count();
        boolean straight = all.startsWith("\"") && lines.getLast().matches(".*\"[.;]?$");
        return open > 0 && open == close && lines.getLast().matches(".*”[.;]?( and)?$") || straight;
    }

    /// The lines without a quotation around them all.
    public static List<String> bare(List<String> lines) {
        if (lines.isEmpty() || !opens(lines.getFirst())) {
            return lines;
        }
        String all = String.join("\n", lines).strip();
        String inside = all.substring(1).replaceFirst("[”\"][.;]?(?: and)?$", "");
        return List.of(inside.split("\n"));
    }

    /// Whether words without quotes are more than one sentence, of which the last may be none of
    /// them.
    static boolean runs(String words) {
        return !opens(words) && Phrases.of(words).size() > 1;
    }

    static boolean number(String label) {
        return NUMBER.matcher(label).matches();
    }

    /// Whether a number may follow another in the letter's own count, at its depth or above.
    static boolean successor(String label, String next) {
        Matcher one = NUMBER.matcher(label);
        Matcher other = NUMBER.matcher(next);
        if (!one.matches() || !other.matches()) {
            return false;
        }
        String from = one.group(1);
        String to = other.group(1);
        if (Character.isDigit(from.charAt(0)) != Character.isDigit(to.charAt(0))) {
            return Character.isDigit(to.charAt(0))
                    && !to.contains("..")
                    && to.split("\\.").length <= 2
                    && Integer.parseInt(to.split("\\.")[0]) < 20
                    && !label.isEmpty();
        }
        if (!Character.isDigit(from.charAt(0))) {
            return Numbers.follows(from, to);
        }
        String[] a = from.split("\\.");
        String[] b = to.split("\\.");
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (Integer.parseInt(b[i]) != Integer.parseInt(a[i])) {
                return i == b.length - 1 && Integer.parseInt(b[i]) == Integer.parseInt(a[i]) + 1;
            }
        }
        return b.length == a.length + 1 && b[b.length - 1].equals("1");
    }
}
