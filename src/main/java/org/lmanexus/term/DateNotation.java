package org.lmanexus.term;

import org.lmanexus.term.text.Months;
import org.lmanexus.term.text.Quantity.Piece;
import org.lmanexus.term.text.Quantity.Role;
import org.lmanexus.term.text.Token;
import org.lmanexus.term.text.Tokens;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Dates: `31 December 2025`, `December 31, 1999`, `3/31/2000`, `2029-06-30`, `30.06.2029`.
final class DateNotation {

    private static final Set<String> ORDINALS = Set.of("st", "nd", "rd", "th");
    private static final int MONTHS = 12;

    private DateNotation() {}

    /// Tokens that may be the parts of a date.
    private record Parts(int day, int month, int year, int end) {}

    static Optional<Reading> at(Tokens tokens, int i) {
        Token token = tokens.at(i);
        if (token.isWord()) {
            return Months.number(token.lower()).isEmpty()
                    ? Optional.empty()
                    : named(tokens, i, monthFirst(tokens, i));
        }
        if (!token.isNumber()) {
            return Optional.empty();
        }
        if (!token.isDigits()) {
            return dotted(tokens, i);
        }
        return named(tokens, i, dayFirst(tokens, i)).or(() -> figures(tokens, i));
    }

    private static Parts monthFirst(Tokens tokens, int i) {
        int day = tokens.at(i + 1).isMark('.') ? i + 2 : i + 1;
        int year = skipComma(tokens, skipOrdinal(tokens, day + 1));
        return new Parts(day, i, year, year + 1);
    }

    private static Parts dayFirst(Tokens tokens, int i) {
        int month = skipOrdinal(tokens, i + 1);
        if (tokens.at(month).is("day") && tokens.at(month + 1).is("of")) {
            month += 2;
        }
        boolean hyphens = tokens.at(month).isHyphen();
        month += hyphens ? 1 : 0;
        int next = tokens.at(month + 1).isMark('.') ? month + 2 : month + 1;
        int year = hyphens && tokens.at(next).isHyphen() ? next + 1 : skipComma(tokens, next);
        return new Parts(i, month, year, year + 1);
    }

    private static int skipOrdinal(Tokens tokens, int i) {
        return tokens.at(i).glued() && tokens.wordIn(i, ORDINALS) ? i + 1 : i;
    }

    private static int skipComma(Tokens tokens, int i) {
        return tokens.at(i).isMark(',') ? i + 1 : i;
    }

    private static Optional<Reading> named(Tokens tokens, int i, Parts parts) {
        Token year = tokens.at(parts.year);
        if (!tokens.at(parts.day).isDigits() || !year.isDigits()) {
            return Optional.empty();
        }
        boolean four = year.text().length() == 4;
        boolean short2 = year.text().length() == 2 && tokens.at(parts.year - 1).isHyphen();
        return Months.number(tokens.at(parts.month).lower())
                .filter(month -> four || short2)
                .flatMap(month -> Months.date(year.text(), month, tokens.at(parts.day).text()))
                .map(date -> reading(tokens, i, parts, date.toString()));
    }

    private static Optional<Reading> figures(Tokens tokens, int i) {
        Token mark = tokens.at(i + 1);
        boolean same =
                (mark.isMark('/') || mark.isHyphen())
                        && tokens.at(i + 3).text().equals(mark.text())
                        && tokens.at(i + 2).isDigits()
                        && tokens.at(i + 4).isDigits();
        for (int glued = i + 1; same && glued <= i + 4; glued++) {
            same = tokens.at(glued).glued();
        }
        if (!same || tokens.at(i + 5).glued() && tokens.at(i + 5).text().equals(mark.text())) {
            return Optional.empty();
        }
        return date(tokens, order(tokens, i)).map(d -> reading(tokens, i, order(tokens, i), d));
    }

    /// The year first, or the American month first, or where that is none the day first.
    private static Parts order(Tokens tokens, int i) {
        if (tokens.at(i).text().length() == 4) {
            return new Parts(i + 4, i + 2, i, i + 5);
        }
        boolean dayFirst =
                tokens.at(i).text().length() <= 2 && Integer.parseInt(tokens.at(i).text()) > MONTHS;
        return dayFirst ? new Parts(i, i + 2, i + 4, i + 5) : new Parts(i + 2, i, i + 4, i + 5);
    }

    private static Optional<String> date(Tokens tokens, Parts parts) {
        String month = tokens.at(parts.month).text();
        boolean slash =
                tokens.at(parts.month - 1).isMark('/') || tokens.at(parts.month + 1).isMark('/');
        boolean full = tokens.at(parts.year).text().length() == 4;
        return month.length() <= 2 && (full || slash)
                ? Months.date(
                                tokens.at(parts.year).text(),
                                Integer.parseInt(month),
                                tokens.at(parts.day).text())
                        .map(Object::toString)
                : Optional.empty();
    }

    private static Optional<Reading> dotted(Tokens tokens, int i) {
        String[] parts = tokens.at(i).text().split("\\.", -1);
        boolean three = parts.length == 3 && parts[2].length() == 4;
        if (!three || parts[0].length() > 2 || parts[1].length() != 2 || parts[0].isEmpty()) {
            return Optional.empty();
        }
        int day = tokens.at(i).start();
        int month = day + parts[0].length() + 1;
        int year = month + 3;
        List<Piece> pieces =
                List.of(
                        new Piece(Role.DAY, day, month - 1),
                        new Piece(Role.MONTH, month, year - 1),
                        new Piece(Role.YEAR, year, tokens.at(i).end()));
        return Months.date(parts[2], Integer.parseInt(parts[1]), parts[0])
                .map(date -> new TermValue(TermKind.DATE, date.toString(), null))
                .map(value -> new Reading(value, i, i + 1, pieces));
    }

    private static Reading reading(Tokens tokens, int i, Parts parts, String date) {
        List<Piece> pieces =
                java.util.stream.Stream.of(
                                piece(tokens, Role.DAY, parts.day),
                                piece(tokens, Role.MONTH, parts.month),
                                piece(tokens, Role.YEAR, parts.year))
                        .sorted((a, b) -> Integer.compare(a.start(), b.start()))
                        .toList();
        return new Reading(new TermValue(TermKind.DATE, date, null), i, parts.end, pieces);
    }

    private static Piece piece(Tokens tokens, Role role, int i) {
        boolean ordinal = role == Role.DAY && skipOrdinal(tokens, i + 1) > i + 1;
        int last = ordinal ? i + 1 : i;
        return new Piece(role, tokens.at(i).start(), tokens.at(last).end());
    }
}
