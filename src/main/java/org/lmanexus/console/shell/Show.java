package org.lmanexus.console.shell;

import org.apache.commons.lang3.Strings;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

/// Writes numbers, money and times as the reader's language does; templates call it `@show`.
@Component("show")
class Show {

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long MONTH = 30 * DAY;

    private final Clock clock;

    Show(Clock clock) {
        this.clock = clock;
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /// With the code of its currency, and no more decimals than it has.
    public String money(BigDecimal amount, String currency) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMaximumFractionDigits(Math.max(0, amount.stripTrailingZeros().scale()));
        return currency + " " + format.format(amount);
    }

    /// A day and a minute, in UTC.
    public String at(@Nullable Instant instant) {
        return instant == null
                ? ""
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                                .withLocale(locale())
                                .format(instant.atOffset(ZoneOffset.UTC))
                        + " UTC";
    }

    /// How long ago, or ahead.
    public String ago(@Nullable Instant instant) {
        if (instant == null) {
            return "never";
        }
        long seconds = Duration.between(instant, clock.instant()).toSeconds();
        String span = span(Math.abs(seconds));
        if (span.isEmpty()) {
            return "just now";
        }
        return seconds > 0 ? span + " ago" : "in " + span;
    }

    /// How long something takes or took.
    public String took(Duration duration) {
        long seconds = duration.toSeconds();
        return seconds < MINUTE ? seconds + " s" : span(seconds);
    }

    private static String span(long seconds) {
        if (seconds < MINUTE) {
            return "";
        }
        if (seconds < HOUR) {
            return count(seconds / MINUTE, "minute");
        }
        if (seconds < DAY) {
            return count(seconds / HOUR, "hour");
        }
        return seconds < MONTH ? count(seconds / DAY, "day") : count(seconds / MONTH, "month");
    }

    private static String count(long many, String of) {
        return many + " " + of + (many == 1 ? "" : "s");
    }

    /// A constant's name as words: `HIGH` is High, `IN_REVIEW` is In review.
    public String words(Enum<?> constant) {
        String words = constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    /// A term that drifts by its own name: the item is called its change.
    public String term(String title) {
        return Strings.CS.removeEnd(title, " Change");
    }

    /// A sort of term on the map, as the market calls it.
    public String kind(String type) {
        return type.equals("xref") ? "cross-reference" : type;
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
