package org.lmanexus.agreement.reading;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How far the numbers of an agreement's own clauses have come: what goes on from there is a clause
/// even behind a schedule, what begins anew there is the schedule's.
final class Spine {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3})(?:\\.(\\d{1,3}))?.*");
    private static final int LONG_ENOUGH = 3;

    private int clauses;
    private int major;
    private int minor;

    void passed(Head head) {
        clauses++;
        Matcher number = NUMBER.matcher(head.label());
        if (number.matches()) {
            major = Integer.parseInt(number.group(1));
            minor = number.group(2) == null ? 0 : Integer.parseInt(number.group(2));
        }
    }

    /// Whether there are clauses enough to tell that the agreement's own part has begun.
    boolean stands() {
        return clauses >= LONG_ENOUGH;
    }

    /// Whether a bare number before a sentence leads out of the count, as a printed footnote's
    /// does.
    boolean strays(Head head) {
        boolean bare = head.word().isEmpty() && !head.heading() && head.title().isEmpty();
        boolean single = head.label().chars().allMatch(Character::isDigit);
        return bare && single && stands() && major > 0 && !goesOn(head);
    }

    boolean goesOn(Head head) {
        Matcher number = NUMBER.matcher(head.label());
        if (!number.matches()) {
            return false;
        }
        int nextMajor = Integer.parseInt(number.group(1));
        int nextMinor = number.group(2) == null ? 0 : Integer.parseInt(number.group(2));
        boolean sibling = nextMajor == major && nextMinor == minor + 1;
        return major > 0 && (sibling || nextMajor == major + 1 && nextMinor <= 1);
    }
}
