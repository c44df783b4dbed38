package org.lmanexus.agreement.reading;

import org.lmanexus.term.TermMention;

import java.util.regex.Pattern;

/// What sort of value it is in a word, by its kind and the words around it: a notice, a limit.
final class ValueNoun {

    private static final int AROUND = 48;
    private static final Pattern NOTICE =
            Pattern.compile("(?s)[’']?s?[’']?,?\\s(?:prior )?(?:written )?notice\\b.*");
    private static final Pattern YEAR =
            Pattern.compile("(?is).*\\byear (?:consisting |comprised )?of (?:\\d{3}/)?$");
    private static final Pattern FEE = Pattern.compile("(?s).*\\bfees? (?:equal to|of|in)[^.;]*$");
    private static final Pattern MINIMUM =
            Pattern.compile(
                    "(?is).*\\b(?:at least|not? less than|minimum|not be less than)"
                            + "(?: (?:amount )?of)?\\s*$");
    private static final Pattern LIMIT =
            Pattern.compile(
                    "(?is).*\\b(?:not? (?:be )?(?:more|greater) than|not (?:to )?exceed(?:ing)?|up"
                            + " to|maximum(?: (?:amount )?of)?|limit of)\\s*$");
    private static final Pattern THRESHOLD =
            Pattern.compile(
                    "(?is).*\\b(?:more than|(?:greater|less) than(?: or equal"
                            + " to)?|exceed(?:s|ing)?|in excess of|(?<!or )above)\\s*$");
    private static final Pattern MULTIPLE = Pattern.compile("(?is).*\\bmultiples? of\\s*$");

    private ValueNoun() {}

    static String of(String body, TermMention mention) {
        String before = body.substring(Math.max(0, mention.start() - AROUND), mention.start());
        String after =
                body.substring(mention.end(), Math.min(body.length(), mention.end() + AROUND));
        return switch (mention.value().kind()) {
            case DATE -> "date";
            case PERIOD -> period(before, after);
            case INDEX -> "benchmark";
            case DAY_COUNT -> "day count";
            case RATIO -> "ratio";
            case TEXT -> "text";
            case MONEY -> measure(before, "amount");
            case PERCENTAGE, BASIS_POINTS -> measure(before, "rate");
        };
    }

    private static String period(String before, String after) {
        if (YEAR.matcher(before).matches()) {
            return "day count";
        }
        return NOTICE.matcher(after).matches() ? "notice" : "period";
    }

    private static String measure(String before, String otherwise) {
        if (MINIMUM.matcher(before).matches()) {
            return "minimum";
        }
        if (LIMIT.matcher(before).matches()) {
            return "limit";
        }
        if (THRESHOLD.matcher(before).matches()) {
            return "threshold";
        }
        if (MULTIPLE.matcher(before).matches()) {
            return "multiple";
        }
        return FEE.matcher(before).matches() ? "fee" : otherwise;
    }
}
