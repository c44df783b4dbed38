package org.lmanexus.drift.severity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Which side of a level a covenant forbids.
enum Limit {
    /// At most: above it is forbidden.
    CAP,
    /// At least: below it is forbidden.
    FLOOR;

    private static final Pattern TEST =
            Pattern.compile(
                    """
                    (?ix)\\b(?: (?<cap>at\\ most|maximum|no\\ (?:more|greater|higher)\\ than)
                        | (?<floor>at\\ least|minimum|no\\ (?:less|lower)\\ than)
                        | (?<above>exceed(?:s|ing)?|(?:more|greater|higher)\\ than|above)
                        | (?<below>(?:less|lower)\\ than|below) )\\b\
                    """);

    /// Words that forbid what follows them in their sentence.
    private static final Pattern FORBIDS =
            Pattern.compile("(?i)\\b(?:not|never|neither|permit|suffer|allow)\\b");

    /// By the last words of a sentence that say so before a level.
    static Optional<Limit> in(String before) {
        String sentence = sentence(before);
        Matcher test = TEST.matcher(sentence);
        Limit found = null;
        while (test.find()) {
            boolean forbidden = FORBIDS.matcher(sentence.substring(0, test.start())).find();
            found = of(test, forbidden);
        }
        return Optional.ofNullable(found);
    }

    private static Limit of(Matcher test, boolean forbidden) {
        if (test.group("cap") != null || test.group("above") != null && forbidden) {
            return CAP;
        }
        boolean below = test.group("below") != null;
        return below && !forbidden ? CAP : FLOOR;
    }

    private static String sentence(String before) {
        String text = before.toLowerCase(Locale.ROOT);
        int start =
                Math.max(
                        text.lastIndexOf(". "),
                        Math.max(text.lastIndexOf(';'), text.lastIndexOf('\n')));
        return text.substring(start + 1);
    }
}
