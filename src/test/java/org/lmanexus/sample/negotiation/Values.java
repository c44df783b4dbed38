package org.lmanexus.sample.negotiation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The plain values of a text, found without the product's own reader, and other values for them.
final class Values {

    /// A value as it stands and as it might.
    ///
    /// @param kind the edit's kind in `truth.json`, such as `change_money`
    record Value(String kind, String unit, int start, String text, String value) {}

    private static final DateTimeFormatter LONG =
            DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final List<String> NUMBERS =
            List.of(
                    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
                    "ten", "eleven", "twelve");
    private static final String MONTHS =
            "January|February|March|April|May|June|July|August|September|October|November|December";
    private static final Pattern MONEY =
            Pattern.compile("\\b(EUR|USD|GBP) ?(\\d{1,3}(?:,\\d{3})*+)(?![\\d]|\\.\\d)");
    private static final Pattern PERCENT =
            Pattern.compile("(?<![\\d./])(\\d+(?:\\.\\d+)?) per cent\\.");
    private static final Pattern BPS = Pattern.compile("\\b(\\d+) basis points");
    private static final Pattern RATIO = Pattern.compile("\\b(\\d+\\.\\d\\d):1\\b");
    private static final Pattern DATE = Pattern.compile("\\b(\\d{1,2} (?:" + MONTHS + ") \\d{4})");
    private static final Pattern PERIOD =
            Pattern.compile(
                    "\\b(\\d+|"
                            + String.join("|", NUMBERS.subList(2, 13))
                            + ") (Business Days|days|Months|months|years|weeks)\\b");

    private Values() {}

    static List<Value> in(String text) {
        List<Value> found = new ArrayList<>();
        all(MONEY, text).forEach(m -> found.add(value("change_money", m.group(1), m, 2)));
        all(PERCENT, text).forEach(m -> found.add(value("change_percent", "%", m, 1)));
        all(BPS, text).forEach(m -> found.add(value("change_bps", "bps", m, 1)));
        all(RATIO, text).forEach(m -> found.add(value("change_ratio", "x", m, 1)));
        all(DATE, text).forEach(m -> found.add(value("change_date", "date", m, 1)));
        all(PERIOD, text).forEach(m -> found.add(value("change_tenor", m.group(2), m, 1)));
        return found;
    }

    private static Value value(String kind, String unit, MatchResult match, int group) {
        String text = match.group(group);
        return new Value(kind, unit, match.start(group), text, canonical(kind, text));
    }

    private static String canonical(String kind, String text) {
        return switch (kind) {
            case "change_date" -> LocalDate.parse(text, LONG).toString();
            case "change_money" -> text.replace(",", "");
            default -> number(text);
        };
    }

    private static List<MatchResult> all(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        return matcher.results().toList();
    }

    private static String number(String words) {
        int at = NUMBERS.indexOf(words);
        return at < 0 ? words : Integer.toString(at);
    }

    /// Another value of the same kind, written in the same way.
    static Value other(Value it, Random random) {
        String text =
                switch (it.kind()) {
                    case "change_money" -> money(it, random);
                    case "change_percent" ->
                            stepped(it, random, it.text().contains(".") ? "0.25" : "5");
                    case "change_bps" -> stepped(it, random, "25");
                    case "change_ratio" -> stepped(it, random, "0.25");
                    case "change_date" -> date(it, random);
                    default -> period(it, random);
                };
        return new Value(it.kind(), it.unit(), it.start(), text, canonical(it.kind(), text));
    }

    private static String money(Value it, Random random) {
        List<String> factors = List.of("0.5", "0.8", "1.2", "1.5", "2");
        BigDecimal next =
                new BigDecimal(it.value()).multiply(new BigDecimal(factors.get(random.nextInt(5))));
        return String.format(Locale.UK, "%,d", next.longValue());
    }

    private static String stepped(Value it, Random random, String step) {
        BigDecimal by = new BigDecimal(step).multiply(BigDecimal.valueOf(1 + random.nextInt(2)));
        BigDecimal was = new BigDecimal(it.text());
        boolean down = random.nextBoolean() && was.compareTo(by) > 0;
        return (down ? was.subtract(by) : was.add(by)).toPlainString();
    }

    private static String date(Value it, Random random) {
        LocalDate was = LocalDate.parse(it.value());
        int months = 3 * (1 + random.nextInt(4));
        LocalDate moved = was.plusMonths(months);
        boolean last = was.getDayOfMonth() == was.lengthOfMonth();
        return (last ? moved.withDayOfMonth(moved.lengthOfMonth()) : moved).format(LONG);
    }

    private static String period(Value it, Random random) {
        int was = Integer.parseInt(it.value());
        int next = Math.max(2, was + List.of(-3, -2, -1, 1, 2, 3, 5).get(random.nextInt(7)));
        int changed = next == was ? was + 2 : next;
        return NUMBERS.contains(it.text()) && changed < NUMBERS.size()
                ? NUMBERS.get(changed)
                : Integer.toString(changed);
    }
}
