package org.lmanexus.term;

import org.lmanexus.term.print.Figures;
import org.lmanexus.term.print.PeriodWording;
import org.lmanexus.term.text.Months;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.regex.Matcher;

/// How a value is written where no other words show the way: `USD 500,000,000`, `2.75 per cent.`
final class HouseNotation {

    private static final Map<String, String> UNITS =
            Map.of("H", "hour", "D", "day", "W", "week", "M", "Month", "Y", "year");

    private HouseNotation() {}

    static String print(TermValue value) {
        return switch (value.kind()) {
            case MONEY -> value.unit() + " " + Figures.grouped(value.canonical(), ",");
            case PERCENTAGE -> value.canonical() + " per cent.";
            case BASIS_POINTS -> value.canonical() + " basis points";
            case RATIO -> value.canonical() + ":1";
            case PERIOD -> period(value);
            case DATE -> date(value.canonical());
            case INDEX -> index(value);
            case DAY_COUNT, TEXT -> value.canonical();
        };
    }

    private static String period(TermValue value) {
        Matcher iso = PeriodWording.ISO.matcher(value.canonical());
        if (!iso.matches()) {
            return value.canonical();
        }
        String unit = value.unit() == null ? UNITS.getOrDefault(iso.group(2), "") : "Business Day";
        boolean one = new BigDecimal(iso.group(1)).equals(BigDecimal.ONE);
        return iso.group(1) + " " + unit + (one ? "" : "s");
    }

    private static String date(String iso) {
        try {
            LocalDate date = LocalDate.parse(iso);
            return date.getDayOfMonth() + " " + Months.full(date.getMonth()) + " " + date.getYear();
        } catch (DateTimeException e) {
            return iso;
        }
    }

    private static String index(TermValue value) {
        String tenor = value.unit();
        return tenor == null ? value.canonical() : tenor.substring(1) + " " + value.canonical();
    }
}
