package org.lmanexus.term;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A value brought to the unit in which it is compared.
///
/// @param measure what may be compared: rates with rates, dollars with dollars
/// @param amount without the digits that only show precision
record Normalised(String measure, String amount) {

    private static final Pattern PERIOD = Pattern.compile("P(T?)(\\d{1,9})([HDWMY])");
    private static final BigDecimal BASIS_POINTS_IN_ONE_PERCENT = BigDecimal.valueOf(100);

    static Normalised of(TermValue value) {
        return switch (value.kind()) {
            case MONEY -> new Normalised("money " + value.unit(), bare(value));
            case PERCENTAGE -> new Normalised("rate", bare(value));
            case BASIS_POINTS -> new Normalised("rate", percent(value));
            case RATIO -> new Normalised("ratio", bare(value));
            case PERIOD -> period(value);
            case DATE -> new Normalised("date", value.canonical());
            case INDEX -> new Normalised("index " + value.unit(), upper(value));
            case DAY_COUNT -> new Normalised("day count", upper(value));
            case TEXT -> new Normalised("text", value.canonical().strip().replaceAll("\\s+", " "));
        };
    }

    /// Whether both are the same term; the `equals` of a record would be made anew in each process.
    boolean same(Normalised other) {
        return measure.equals(other.measure) && amount.equals(other.amount);
    }

    private static String upper(TermValue value) {
        return value.canonical().toUpperCase(Locale.ROOT);
    }

    private static String bare(TermValue value) {
        return Terms.number(value)
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(value.canonical());
    }

    private static String percent(TermValue value) {
        return Terms.number(value)
                .map(number -> number.divide(BASIS_POINTS_IN_ONE_PERCENT))
                .map(number -> number.stripTrailingZeros().toPlainString())
                .orElse(value.canonical());
    }

    private static Normalised period(TermValue value) {
        Matcher matcher = PERIOD.matcher(value.canonical());
        if (value.unit() != null || !matcher.matches()) {
            return new Normalised("period " + value.unit(), value.canonical());
        }
        long count = Long.parseLong(matcher.group(2));
        return switch (matcher.group(3)) {
            case "Y" -> new Normalised("months", String.valueOf(count * 12));
            case "M" -> new Normalised("months", String.valueOf(count));
            case "W" -> new Normalised("days", String.valueOf(count * 7));
            case "D" -> new Normalised("days", String.valueOf(count));
            default -> new Normalised("hours", String.valueOf(count));
        };
    }
}
