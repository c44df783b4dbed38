package org.lmanexus.term;

import org.lmanexus.term.print.DateWording;
import org.lmanexus.term.print.MoneyWording;
import org.lmanexus.term.print.PeriodWording;
import org.lmanexus.term.print.Wording;
import org.lmanexus.term.text.Quantity.Piece;
import org.lmanexus.term.text.Tokens;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Writes a value in the notation of other words, piece by piece.
final class Printer {

    private final TermValue value;
    private final String like;
    private final Reading old;

    private Printer(TermValue value, String like, Reading old) {
        this.value = value;
        this.like = like;
        this.old = old;
    }

    /// What it prints reads as the value again; where the notation cannot say it, the house's does.
    static String print(TermValue value, String like) {
        if (ColumnNotation.isBare(like)) {
            return ColumnNotation.print(value, like).orElseGet(() -> HouseNotation.print(value));
        }
        Optional<Reading> old = Terms.first(Tokens.of(like));
        return old.filter(reading -> sameMeasure(reading.value(), value))
                .flatMap(reading -> new Printer(value, like, reading).rewritten())
                .filter(printed -> saysIt(value, printed))
                .orElseGet(() -> HouseNotation.print(value));
    }

    private static boolean sameMeasure(TermValue old, TermValue value) {
        return old.kind() == value.kind() || isRate(old) && isRate(value);
    }

    private static boolean isRate(TermValue value) {
        return value.kind() == TermKind.PERCENTAGE || value.kind() == TermKind.BASIS_POINTS;
    }

    private static boolean saysIt(TermValue value, String printed) {
        return Terms.first(Tokens.of(printed))
                .map(reading -> Terms.same(reading.value(), value))
                .orElse(false);
    }

    private Optional<String> rewritten() {
        return wording().flatMap(this::with);
    }

    private Optional<Wording> wording() {
        List<Piece> pieces = old.pieces();
        return switch (value.kind()) {
            case MONEY -> money();
            case PERCENTAGE, BASIS_POINTS, RATIO ->
                    Terms.number(value).map(this::inOldUnit).map(Wording::ofNumber);
            case PERIOD ->
                    PeriodWording.of(
                            value.canonical(), value.unit(), like, pieces.getLast().start());
            case DATE -> DateWording.of(value.canonical());
            case INDEX, DAY_COUNT, TEXT -> Optional.empty();
        };
    }

    private Optional<Wording> money() {
        String currency = value.unit() == null ? "" : value.unit();
        return Terms.number(value)
                .flatMap(
                        amount ->
                                MoneyWording.of(
                                        amount, currency, old.value().unit(), old.pieces(), like));
    }

    /// The words with each piece replaced; empty where one piece cannot say it.
    private Optional<String> with(Wording wording) {
        StringBuilder printed = new StringBuilder(like);
        List<Piece> fromLast =
                old.pieces().stream()
                        .sorted(Comparator.comparingInt(Piece::start).reversed())
                        .toList();
        for (Piece piece : fromLast) {
            Optional<String> words =
                    wording.words(piece, like.substring(piece.start(), piece.end()));
            if (words.isEmpty()) {
                return Optional.empty();
            }
            printed.replace(piece.start(), piece.end(), words.get());
        }
        return Optional.of(printed.toString());
    }

    private BigDecimal inOldUnit(BigDecimal number) {
        if (old.value().kind() == value.kind()) {
            return number;
        }
        int shift = value.kind() == TermKind.PERCENTAGE ? 2 : -2;
        BigDecimal shifted = number.scaleByPowerOfTen(shift).stripTrailingZeros();
        return shifted.scale() < 0 ? shifted.setScale(0) : shifted;
    }
}
