package org.lmanexus.console.jobs;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Says the usual schedules in words; of the others it says only that their expression tells.
final class CronWords {

    private static final Pattern AT =
            Pattern.compile(
                    "0 (?<minute>\\d{1,2}) (?<hour>\\d{1,2}) [*?] \\*"
                            + " (?<days>[*?]|[A-Z]{3}(?:[-,][A-Z]{3})*)");
    private static final Pattern EVERY =
            Pattern.compile("0 (?:\\*|0)/(?<minutes>\\d{1,2}) \\* [*?] \\* [*?]");
    private static final Pattern DAY = Pattern.compile("[A-Z]{3}");
    private static final Map<String, String> DAYS =
            Map.of(
                    "MON", "Monday",
                    "TUE", "Tuesday",
                    "WED", "Wednesday",
                    "THU", "Thursday",
                    "FRI", "Friday",
                    "SAT", "Saturday",
                    "SUN", "Sunday");

    private CronWords() {}

    static String of(String cron) {
        String expression = cron.strip().toUpperCase(Locale.ROOT).replaceAll("\\s+", " ");
        Matcher at = AT.matcher(expression);
        if (at.matches()) {
            return "%s at %02d:%02d"
                    .formatted(
                            days(at.group("days")),
                            Integer.parseInt(at.group("hour")),
                            Integer.parseInt(at.group("minute")));
        }
        Matcher every = EVERY.matcher(expression);
        return every.matches()
                ? "every %d minutes".formatted(Integer.parseInt(every.group("minutes")))
                : "by its cron expression";
    }

    private static String days(String days) {
        if (days.length() == 1) {
            return "every day";
        }
        String named =
                DAY.matcher(days).replaceAll(day -> DAYS.getOrDefault(day.group(), day.group()));
        return "on " + named.replace("-", " to ").replace(",", ", ");
    }
}
