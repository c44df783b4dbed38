package org.lmanexus.reconciliation.letter.grammar.place;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// How a letter names a schedule, or parts of one.
final class ScheduleNames {

    private static final Pattern SCHEDULE =
            Pattern.compile(
                    "(?:Part (?<part>[IVX]+|\\d+|[A-Z])(?: \\([^()]*\\))? (?:of|to|in)"
                            + " (?:the )?)?(?<kind>Schedule|Exhibit|Annex|Appendix)"
                            + " (?<number>\\d+(?:\\.\\d+)?[A-Z]?|[IVX]+|[A-Z])\\b"
                            + Spot.TITLE
                            + "(?:,? Part (?<behind>[IVX]+|\\d+|[A-Z])\\b)?");
    private static final Pattern PARTS =
            Pattern.compile(
                    "(?:each of |both )?Parts? (?<one>[IVX]+|\\d+|[A-Z])(?: \\([^()]*\\))? and"
                        + " (?:Part )?(?<other>[IVX]+|\\d+|[A-Z])(?: \\([^()]*\\))? (?:of|to|in)"
                        + " (?:the )?(?<schedule>(?:Schedule|Exhibit|Annex|Appendix)"
                        + " (?:\\d+[A-Z]?|[IVX]+|[A-Z]))\\b"
                            + Spot.TITLE);
    private static final Pattern PART =
            Pattern.compile(
                    "Part (?<number>[IVX]+|\\d{1,2}|[A-Z])\\b"
                            + Spot.TITLE
                            + "(?: (?:of|to|in) (?:that|the same|the said|such) Schedule\\b|(?!"
                            + " of\\b))");

    private ScheduleNames() {}

    static @Nullable Element at(Spot spot) {
        Element schedule = spot.read(SCHEDULE, m -> schedule(m, spot));
        if (schedule != null) {
            return schedule;
        }
        Matcher parts = spot.matcher(PARTS);
        return parts.lookingAt()
                ? new Element(parts(parts, spot), parts.end())
                : spot.read(PART, m -> part(m, spot));
    }

    private static Target schedule(Matcher matcher, Spot spot) {
        String part =
                matcher.group("part") == null ? matcher.group("behind") : matcher.group("part");
        String clause =
                (part == null ? "" : "Part " + part + " of ")
                        + matcher.group("kind")
                        + " "
                        + matcher.group("number");
        return Target.clause(clause, spot.title(matcher));
    }

    private static List<Target> parts(Matcher matcher, Spot spot) {
        return List.of(matcher.group("one"), matcher.group("other")).stream()
                .map(part -> "Part " + part + " of " + matcher.group("schedule"))
                .map(clause -> Target.clause(clause, spot.title(matcher)))
                .toList();
    }

    private static Target part(Matcher matcher, Spot spot) {
        return Target.clause(Antecedents.PART + matcher.group("number"), spot.title(matcher));
    }
}
