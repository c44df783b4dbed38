package org.lmanexus.term.text;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The months by name, and dates that exist.
public final class Months {

    private static final Map<String, Integer> NUMBERS = new HashMap<>();
    private static final int CENTURY = 100;
    private static final int PIVOT = 70;

    static {
        for (Month month : Month.values()) {
            NUMBERS.put(full(month).toLowerCase(Locale.ROOT), month.getValue());
            NUMBERS.put(abbreviated(month).toLowerCase(Locale.ROOT), month.getValue());
        }
        NUMBERS.put("sept", Month.SEPTEMBER.getValue());
    }

    private Months() {}

    /// The names of the months, in lower case.
    public static Set<String> openers() {
        return Set.copyOf(NUMBERS.keySet());
    }

    public static String full(Month month) {
        return month.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    public static String abbreviated(Month month) {
        return month.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    public static Optional<Integer> number(String lowerCase) {
        return Optional.ofNullable(NUMBERS.get(lowerCase));
    }

    /// The date, where there is one; of a year in two digits, 70 is the first of the last century.
    public static Optional<LocalDate> date(String year, int month, String day) {
        boolean fits = (year.length() == 4 || year.length() == 2) && day.length() <= 2;
        if (!fits) {
            return Optional.empty();
        }
        int number = Integer.parseInt(year);
        int full = year.length() == 4 ? number : number + (number < PIVOT ? 20 : 19) * CENTURY;
        try {
            return Optional.of(LocalDate.of(full, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
