package org.lmanexus.term;

import org.jspecify.annotations.Nullable;
import org.lmanexus.term.text.Quantities;
import org.lmanexus.term.text.Quantity;
import org.lmanexus.term.text.Quantity.Piece;
import org.lmanexus.term.text.Quantity.Role;
import org.lmanexus.term.text.Token;
import org.lmanexus.term.text.Tokens;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Periods: `ten (10) days`, `three Months`, `5 years`, `two Business Days`, `12-month`.
final class PeriodNotation {

    static final String BUSINESS_DAYS = "business-days";

    /// ISO 8601 designator and how many of it one unit is.
    record Unit(String designator, int each) {}

    private static final Map<String, Unit> UNITS =
            Map.of(
                    "hour", new Unit("H", 1),
                    "day", new Unit("D", 1),
                    "week", new Unit("W", 1),
                    "month", new Unit("M", 1),
                    "quarter", new Unit("M", 3),
                    "year", new Unit("Y", 1));

    private static final Set<String> BUSINESS =
            Set.of("business", "banking", "working", "trading", "target");
    private static final Set<String> BESIDE =
            Set.of(
                    "calendar",
                    "consecutive",
                    "successive",
                    "full",
                    "whole",
                    "complete",
                    "additional",
                    "further",
                    "clear",
                    "fiscal",
                    "financial",
                    "london",
                    "new",
                    "york",
                    "rfr",
                    "eurodollar",
                    "eurocurrency",
                    "euro",
                    "dollar",
                    "tokyo",
                    "u",
                    "s",
                    "us",
                    "government",
                    "securities",
                    "libor");
    private static final int MOST_BESIDE = 8;
    private static final int LONGEST = 6;

    private PeriodNotation() {}

    static Optional<Reading> at(Tokens tokens, int i) {
        return Quantities.at(tokens, i).flatMap(number -> read(tokens, i, number));
    }

    private static Optional<Reading> read(Tokens tokens, int i, Quantity number) {
        int from = number.end();
        from += tokens.at(from).isHyphen() ? 1 : 0;
        boolean business = false;
        int at = from;
        while (at - from < MOST_BESIDE && (beside(tokens, at) || joins(tokens, at, from))) {
            business |= tokens.wordIn(at, BUSINESS);
            at++;
        }
        Unit unit = unit(tokens.at(at));
        Optional<String> canonical = canonical(number.value(), unit);
        if (canonical.isEmpty() || abbreviated(tokens, number.end())) {
            return Optional.empty();
        }
        List<Piece> pieces = new ArrayList<>(number.pieces());
        int end = tokens.at(at).start() + bare(tokens.at(at).text()).length();
        pieces.add(new Piece(Role.UNIT, tokens.at(from).start(), end));
        boolean days = business && "D".equals(unit == null ? null : unit.designator());
        TermValue value =
                new TermValue(TermKind.PERIOD, canonical.get(), days ? BUSINESS_DAYS : null);
        return Optional.of(new Reading(value, i, at + 1, pieces));
    }

    private static boolean beside(Tokens tokens, int i) {
        return tokens.wordIn(i, BESIDE) || tokens.wordIn(i, BUSINESS);
    }

    /// The hyphen of `Euro-Dollar Business Days`, the points of `U.S. Government Securities`.
    private static boolean joins(Tokens tokens, int i, int from) {
        boolean mark = tokens.at(i).isHyphen() || tokens.at(i).isMark('.');
        return mark && i > from && tokens.at(i).glued() && beside(tokens, i - 1);
    }

    /// Glued letters make a name or a part number of it: `10days` is a slip, `3M` is not.
    private static boolean abbreviated(Tokens tokens, int i) {
        return tokens.at(i).glued() && tokens.at(i).isWord() && tokens.at(i).text().length() == 1;
    }

    static @Nullable Unit unit(Token token) {
        if (!token.isWord()) {
            return null;
        }
        String word = bare(token.lower());
        return UNITS.get(word.endsWith("s") ? word.substring(0, word.length() - 1) : word);
    }

    /// Without the `'s` of the genitive.
    private static String bare(String word) {
        return word.endsWith("'s") || word.endsWith("\u2019s")
                ? word.substring(0, word.length() - 2)
                : word;
    }

    /// ISO 8601; a year and a half is eighteen months. Empty where there is no such period.
    private static Optional<String> canonical(BigDecimal number, @Nullable Unit unit) {
        if (unit == null || number.precision() - number.scale() > LONGEST) {
            return Optional.empty();
        }
        boolean years = unit.designator().equals("Y") && number.stripTrailingZeros().scale() > 0;
        BigDecimal count = number.multiply(BigDecimal.valueOf(years ? 12 : unit.each()));
        if (count.stripTrailingZeros().scale() > 0) {
            return Optional.empty();
        }
        String designator = years ? "M" : unit.designator();
        String time = designator.equals("H") ? "PT" : "P";
        return Optional.of(time + count.toBigInteger() + designator);
    }
}
