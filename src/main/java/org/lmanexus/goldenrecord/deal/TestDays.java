package org.lmanexus.goldenrecord.deal;

import org.lmanexus.agreement.StandingCovenant;

import java.time.Month;
import java.time.MonthDay;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The days of a year on which a covenant is tested, where the agreement names them: in the words
/// that set it, or in the definitions of the dates and periods that they speak of.
final class TestDays {

    private static final String MONTHS =
            Arrays.stream(Month.values())
                    .map(month -> month.getDisplayName(TextStyle.FULL, Locale.ENGLISH))
                    .collect(Collectors.joining("|", "(", ")"));
    private static final Pattern DAY =
            Pattern.compile(
                    "\\b(?:(\\d{1,2})(?:st|nd|rd|th)? %1$s|%1$s (\\d{1,2}))\\b(?!,? ?\\d{4})"
                            .formatted(MONTHS));
    private static final Pattern PERIOD =
            Pattern.compile(
                    "(?i)\\b((?:relevant|test|testing|measurement|measuring|reference|calculation)"
                            + " (?:period|date)|quarter (?:date|day))s?\\b");
    private static final int DEEP = 2;

    private final DealText text;

    TestDays(DealText text) {
        this.text = text;
    }

    /// In the order of the year; empty where none are named.
    Set<MonthDay> of(StandingCovenant covenant) {
        return named(covenant.testFrequency() + "\n" + text.paragraph(covenant), DEEP);
    }

    /// As `12-31`.
    static String written(MonthDay day) {
        return day.toString().substring("--".length());
    }

    private Set<MonthDay> named(String words, int deep) {
        Set<MonthDay> days = days(words);
        if (days.isEmpty() && deep > 0) {
            for (String period : periods(words)) {
                days.addAll(named(text.definition(period).orElse(""), deep - 1));
            }
        }
        return days;
    }

    private static Set<String> periods(String words) {
        return PERIOD.matcher(words)
                .results()
                .map(period -> period.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static Set<MonthDay> days(String words) {
        Set<MonthDay> days = new TreeSet<>();
        Matcher day = DAY.matcher(words);
        while (day.find()) {
            boolean dayFirst = day.group(1) != null;
            Month month = month(dayFirst ? day.group(2) : day.group(3));
            int of = Integer.parseInt(dayFirst ? day.group(1) : day.group(4));
            if (of >= 1 && of <= month.maxLength()) {
                days.add(MonthDay.of(month, of));
            }
        }
        return days;
    }

    private static Month month(String name) {
        return Month.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
