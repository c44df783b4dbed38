package org.lmanexus.drift.severity;

import org.jspecify.annotations.Nullable;
import org.lmanexus.drift.severity.Measure.Scale;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.Terms;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Brings values to one unit. What does not fit its kind is words.
public final class Measures {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d+(?:\\.\\d+)?");
    private static final String BUSINESS_DAYS = "business-days";

    private Measures() {}

    /// @param kind null where it was never kept: then value and unit are read as words
    /// @param value canonical where the kind is known
    public static Measure of(@Nullable TermKind kind, String value, @Nullable String unit) {
        if (kind != null) {
            return canonical(kind, value, unit);
        }
        return Stream.of(value + " " + (unit == null ? "" : unit), unit + " " + value, value)
                .flatMap(words -> Terms.parse(words.strip()).stream())
                .findFirst()
                .map(read -> canonical(read.kind(), read.canonical(), read.unit()))
                .orElseGet(() -> text(value, unit));
    }

    private static Measure canonical(TermKind kind, String value, @Nullable String unit) {
        return switch (kind) {
            case MONEY -> number(Scale.MONEY, unit, value, 0);
            case PERCENTAGE -> number(Scale.RATE, null, value, 0);
            case BASIS_POINTS -> number(Scale.RATE, null, value, -2);
            case RATIO -> number(Scale.RATIO, null, value, 0);
            case PERIOD -> period(value, unit);
            case DATE -> date(value);
            case INDEX -> new Measure(Scale.INDEX, unit, null, value);
            case DAY_COUNT -> new Measure(Scale.DAY_COUNT, null, null, value);
            case TEXT -> text(value, unit);
        };
    }

    private static Measure number(Scale scale, @Nullable String unit, String value, int shift) {
        return DECIMAL.matcher(value).matches()
                ? new Measure(scale, unit, new BigDecimal(value).scaleByPowerOfTen(shift), "")
                : Measure.words(value);
    }

    /// Years and months are months, weeks and days are days; the two do not convert.
    private static Measure period(String value, @Nullable String unit) {
        try {
            Period period = Period.parse(value);
            long months = period.toTotalMonths();
            if (months != 0 && period.getDays() != 0) {
                return Measure.words(value);
            }
            String counted = months != 0 ? "months" : "days";
            return new Measure(
                    Scale.PERIOD,
                    BUSINESS_DAYS.equals(unit) ? BUSINESS_DAYS : counted,
                    BigDecimal.valueOf(months != 0 ? months : period.getDays()),
                    "");
        } catch (DateTimeException e) {
            return Measure.words(value);
        }
    }

    private static Measure date(String value) {
        try {
            long day = LocalDate.parse(value).toEpochDay();
            return new Measure(Scale.DATE, null, BigDecimal.valueOf(day), "");
        } catch (DateTimeException e) {
            return Measure.words(value);
        }
    }

    private static Measure text(String value, @Nullable String unit) {
        return unit == null && DECIMAL.matcher(value.strip()).matches()
                ? new Measure(Scale.NUMBER, null, new BigDecimal(value.strip()), "")
                : Measure.words(unit == null ? value : value + " " + unit);
    }
}
