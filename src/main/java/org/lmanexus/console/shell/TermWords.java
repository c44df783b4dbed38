package org.lmanexus.console.shell;

import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Writes a canonical value with its unit as a banker does: `USD 500,000,000`, `2.75%`, `4.00x`,
/// `3 months`.
public final class TermWords {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");
    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PERIOD =
            Pattern.compile("P(?=\\d)(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)W)?(?:(\\d+)D)?");
    private static final String[] SPANS = {"year", "month", "week", "day"};

    private TermWords() {}

    public static String of(@Nullable String value, @Nullable String unit) {
        if (value == null) {
            return "";
        }
        Matcher period = PERIOD.matcher(value);
        if (period.matches()) {
            return span(period, unit != null && unit.startsWith("business"));
        }
        return withUnit(figure(value), unit);
    }

    /// The same of a value that its unit follows in one text; any other text is left as it is.
    public static String ofBoth(String text) {
        int space = text.indexOf(' ');
        String value = space < 0 ? text : text.substring(0, space);
        boolean figure = DECIMAL.matcher(value).matches() || PERIOD.matcher(value).matches();
        return figure ? of(value, space < 0 ? null : text.substring(space + 1)) : text;
    }

    private static String withUnit(String figure, @Nullable String unit) {
        if (unit == null || unit.isBlank()) {
            return figure;
        }
        if (unit.matches("[A-Z]{3}")) {
            return unit + " " + figure;
        }
        return unit.equals("%") || unit.equals("x") ? figure + unit : figure + " " + unit;
    }

    private static String figure(String value) {
        if (DECIMAL.matcher(value).matches()) {
            BigDecimal number = new BigDecimal(value);
            NumberFormat format = NumberFormat.getNumberInstance(LocaleContextHolder.getLocale());
            format.setMinimumFractionDigits(number.scale());
            format.setMaximumFractionDigits(number.scale());
            return format.format(number);
        }
        return DATE.matcher(value).matches() ? day(value) : value;
    }

    private static String day(String value) {
        try {
            return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                    .withLocale(LocaleContextHolder.getLocale())
                    .format(LocalDate.parse(value));
        } catch (DateTimeParseException none) {
            return value;
        }
    }

    private static String span(Matcher period, boolean business) {
        StringJoiner words = new StringJoiner(" ");
        for (int i = 0; i < SPANS.length; i++) {
            String many = period.group(i + 1);
            if (many != null) {
                words.add(many + (business ? " business " : " ") + SPANS[i] + plural(many));
            }
        }
        return words.toString();
    }

    private static String plural(String many) {
        return many.equals("1") ? "" : "s";
    }
}
