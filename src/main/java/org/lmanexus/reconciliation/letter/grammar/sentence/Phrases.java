package org.lmanexus.reconciliation.letter.grammar.sentence;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Cuts a paragraph into sentences, never within quotes.
public final class Phrases {

    /// Parts the first of some words from the last, where what stands between them is not quoted.
    public static final String UP_TO = " … ";

    /// Words to put in for those that were taken out before a semicolon.
    private static final String INSTEAD =
            "(?:and )?(?:insert|substitut|put|writ)\\w* (?:instead |in its place )?(?:the \\w+ )?"
                    + "(?:“[^“”]*”|\"[^\"]*\")(?: instead| in its place| therefor)?(?:[.;,)]|$)";

    private static final Pattern CUT =
            Pattern.compile(
                    ";(?! "
                            + INSTEAD
                            + ")(?: (?:and|or))?"
                            + " |(?<!\\b(?:No|cl|cls|para|paras|Sec|Sch|Art|cent|Mr|Ms|Inc|Ltd|S\\.A|N\\.A|p\\.a))\\."
                            + " (?=[A-Z“\"(])|(?<=per cent)\\. (?=(?:The|In|This|Clause|Section)"
                            + " )");

    private Phrases() {}

    public static List<String> of(String text) {
        List<String> phrases = new ArrayList<>();
        Matcher cut = CUT.matcher(text);
        int from = 0;
        while (cut.find()) {
            String phrase = text.substring(from, cut.start());
            if (outside(text, cut.start()) && !phrase.isBlank()) {
                phrases.add(phrase);
                from = cut.end();
            }
        }
        phrases.add(text.substring(from));
        return phrases;
    }

    /// The places of colons that may open words to put in, outside quotes.
    public static List<Integer> colons(String text) {
        List<Integer> colons = new ArrayList<>();
        for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
            boolean opens = at + 1 == text.length() || Character.isWhitespace(text.charAt(at + 1));
            if (opens && outside(text, at)) {
                colons.add(at);
            }
        }
        return colons;
    }

    private static boolean outside(String text, int at) {
        long open = text.chars().limit(at).filter(c -> c == '“').count();
        long close = text.chars().limit(at).filter(c -> c == '”').count();
        long straight = text.chars().limit(at).filter(c -> c == '"').count();
        return open == close && straight % 2 == 0;
    }
}
