package org.lmanexus.term.print;

import org.lmanexus.term.text.Months;
import org.lmanexus.term.text.Quantity.Piece;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/// A date in the pieces of another one.
public final class DateWording {

    private static final int TEENS = 10;

    private final LocalDate date;

    private DateWording(LocalDate date) {
        this.date = date;
    }

    /// @param iso the new date
    public static Optional<Wording> of(String iso) {
        try {
            DateWording wording = new DateWording(LocalDate.parse(iso));
            return Optional.of(wording::words);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private Optional<String> words(Piece piece, String written) {
        return switch (piece.role()) {
            case DAY -> Optional.of(day(written));
            case MONTH -> Optional.of(month(written));
            case YEAR -> Optional.of(year(written));
            default -> Optional.of(written);
        };
    }

    private String day(String written) {
        String digits = padded(date.getDayOfMonth(), written);
        boolean ordinal = Character.isLetter(written.charAt(written.length() - 1));
        return ordinal ? date.getDayOfMonth() + suffix(date.getDayOfMonth()) : digits;
    }

    private static String suffix(int day) {
        boolean teen = day / TEENS == 1;
        return switch (teen ? 0 : day % TEENS) {
            case 1 -> "st";
            case 2 -> "nd";
            case 3 -> "rd";
            default -> "th";
        };
    }

    private static String padded(int number, String written) {
        return written.startsWith("0") ? "%02d".formatted(number) : String.valueOf(number);
    }

    private String month(String written) {
        if (!Character.isLetter(written.charAt(0))) {
            return written.length() == 2 && date.getMonthValue() < TEENS
                    ? "%02d".formatted(date.getMonthValue())
                    : String.valueOf(date.getMonthValue());
        }
        boolean full = written.length() > 4 || isFull(written);
        String name = full ? Months.full(date.getMonth()) : Months.abbreviated(date.getMonth());
        boolean capitals = written.equals(written.toUpperCase(Locale.ROOT));
        return capitals ? name.toUpperCase(Locale.ROOT) : name;
    }

    /// `May` is short and full at once: taken as full, which is the commoner.
    private static boolean isFull(String written) {
        return Months.number(written.toLowerCase(Locale.ROOT))
                .map(java.time.Month::of)
                .map(Months::full)
                .filter(written::equalsIgnoreCase)
                .isPresent();
    }

    private String year(String written) {
        return written.length() == 2
                ? "%02d".formatted(date.getYear() % 100)
                : String.valueOf(date.getYear());
    }
}
