package org.lmanexus.term.print;

import org.jspecify.annotations.Nullable;
import org.lmanexus.term.text.Quantity.Piece;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A period in the pieces of another one.
public final class PeriodWording {

    public static final Pattern ISO = Pattern.compile("PT?(\\d{1,6})([HDWMY])");
    private static final Map<String, String> UNITS =
            Map.of("H", "hour", "D", "day", "W", "week", "M", "month", "Y", "year");

    private final BigDecimal count;
    private final String unit;
    private final boolean hyphened;

    private PeriodWording(BigDecimal count, String unit, boolean hyphened) {
        this.count = count;
        this.unit = unit;
        this.hyphened = hyphened;
    }

    /// @param period in ISO 8601
    /// @param unit `business-days`, or null
    /// @param like the words to be rewritten
    /// @param unitAt where in them the unit begins
    public static Optional<Wording> of(
            String period, @Nullable String unit, String like, int unitAt) {
        Matcher iso = ISO.matcher(period);
        if (!iso.matches()) {
            return Optional.empty();
        }
        boolean hyphened =
                unitAt > 0 && "-\u2010\u2011\u2013".indexOf(like.charAt(unitAt - 1)) >= 0;
        BigDecimal count = new BigDecimal(iso.group(1));
        String old = like.substring(unitAt).toLowerCase(Locale.ROOT);
        if (unit != null) {
            boolean other = old.contains("banking") || old.contains("working");
            return wording(count, other ? old : "business day", hyphened);
        }
        BigDecimal[] quarters = count.divideAndRemainder(BigDecimal.valueOf(3));
        boolean inQuarters =
                old.contains("quarter") && iso.group(2).equals("M") && quarters[1].signum() == 0;
        return inQuarters
                ? wording(quarters[0], "quarter", hyphened)
                : wording(count, UNITS.getOrDefault(iso.group(2), "day"), hyphened);
    }

    private static Optional<Wording> wording(BigDecimal count, String unit, boolean hyphened) {
        return Optional.of(new PeriodWording(count, unit, hyphened)::words);
    }

    private Optional<String> words(Piece piece, String written) {
        return switch (piece.role()) {
            case FIGURES -> Optional.of(Figures.like(count, written));
            case WORDS -> Wording.inWords(count, written);
            case UNIT -> Optional.of(unit(written));
            default -> Optional.of(written);
        };
    }

    /// Singular or plural as the count asks, with the words that stood before the unit.
    private String unit(String written) {
        int last = Math.max(written.lastIndexOf(' '), written.lastIndexOf('\u00a0')) + 1;
        String before = unit.contains(" ") || isBusiness(written) ? "" : written.substring(0, last);
        String bare = unit.endsWith("s") ? unit.substring(0, unit.length() - 1) : unit;
        String number = count.equals(BigDecimal.ONE) || hyphened ? bare : bare + "s";
        boolean capital = Character.isUpperCase(written.charAt(last));
        return before + (capital ? Figures.inCaseOf(number, "Ten Million") : number);
    }

    private static boolean isBusiness(String written) {
        String lower = written.toLowerCase(Locale.ROOT);
        return lower.contains("business") || lower.contains("banking") || lower.contains("working");
    }
}
