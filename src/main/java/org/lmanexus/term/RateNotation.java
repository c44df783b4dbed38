package org.lmanexus.term;

import org.lmanexus.term.text.Quantities;
import org.lmanexus.term.text.Quantity;
import org.lmanexus.term.text.Quantity.Piece;
import org.lmanexus.term.text.Quantity.Role;
import org.lmanexus.term.text.Token;
import org.lmanexus.term.text.Tokens;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Percentages and basis points: `2.75 per cent.`, `66⅔%`, `one-half of one percent (0.50%)`.
final class RateNotation {

    private static final Set<String> PERCENT = Set.of("percent", "pct");
    private static final Set<String> CENT = Set.of("cent", "centum");
    private static final Set<String> BASIS_POINTS = Set.of("bps", "bp");
    private static final Set<String> POINTS = Set.of("point", "points");

    private RateNotation() {}

    /// The unit behind a number.
    private record Unit(TermKind kind, int end) {}

    static Optional<Reading> at(Tokens tokens, int i) {
        boolean minus = minus(tokens, i);
        int start = minus ? i + 1 : i;
        return part(tokens, start)
                .or(() -> plain(tokens, start))
                .map(reading -> again(tokens, reading))
                .map(reading -> minus ? negated(reading, i) : reading);
    }

    private static Optional<Reading> plain(Tokens tokens, int i) {
        return Quantities.fraction(tokens, i)
                .flatMap(part -> withUnit(tokens, i, part))
                .or(() -> Quantities.at(tokens, i).flatMap(number -> withUnit(tokens, i, number)));
    }

    private static Optional<Reading> withUnit(Tokens tokens, int i, Quantity number) {
        return unit(tokens, number.end())
                .map(
                        unit ->
                                reading(
                                        tokens,
                                        i,
                                        number.end(),
                                        unit,
                                        number.value(),
                                        number.pieces()));
    }

    /// `one-half of one percent`, `1/4 of 1%`.
    private static Optional<Reading> part(Tokens tokens, int i) {
        Optional<Quantity> part = Quantities.fraction(tokens, i);
        if (part.isEmpty() || !tokens.at(part.get().end()).is("of")) {
            return Optional.empty();
        }
        return plain(tokens, part.get().end() + 1)
                .map(
                        whole -> {
                            BigDecimal value =
                                    new BigDecimal(whole.value().canonical())
                                            .multiply(part.get().value());
                            Piece first = part.get().pieces().getFirst();
                            Piece last = whole.pieces().get(whole.pieces().size() - 2);
                            Piece number = new Piece(first.role(), first.start(), last.end());
                            return new Reading(
                                    rate(whole.value().kind(), value),
                                    i,
                                    whole.end(),
                                    List.of(number, whole.pieces().getLast()));
                        });
    }

    /// Whether a unit of percent stands there.
    static boolean percent(Tokens tokens, int i) {
        return unit(tokens, i).filter(unit -> unit.kind() == TermKind.PERCENTAGE).isPresent();
    }

    /// Whether a unit of basis points stands there.
    static boolean points(Tokens tokens, int i) {
        return unit(tokens, i).filter(unit -> unit.kind() == TermKind.BASIS_POINTS).isPresent();
    }

    private static Optional<Unit> unit(Tokens tokens, int i) {
        Token token = tokens.at(i);
        if (token.isMark('%')) {
            return Optional.of(new Unit(TermKind.PERCENTAGE, i + 1));
        }
        int word = token.isHyphen() ? i + 1 : i;
        if (tokens.wordIn(word, PERCENT)) {
            return Optional.of(new Unit(TermKind.PERCENTAGE, word + 1));
        }
        if (tokens.at(word).is("per") && tokens.wordIn(word + 1, CENT)) {
            boolean stop = tokens.at(word + 2).isMark('.') && tokens.at(word + 2).glued();
            return Optional.of(new Unit(TermKind.PERCENTAGE, stop ? word + 3 : word + 2));
        }
        if (tokens.at(word).is("percentage") && tokens.wordIn(word + 1, POINTS)) {
            return Optional.of(new Unit(TermKind.PERCENTAGE, word + 2));
        }
        return basisPoints(tokens, word);
    }

    private static Optional<Unit> basisPoints(Tokens tokens, int i) {
        if (tokens.wordIn(i, BASIS_POINTS)) {
            return Optional.of(new Unit(TermKind.BASIS_POINTS, i + 1));
        }
        int points = tokens.at(i + 1).isHyphen() ? i + 2 : i + 1;
        return tokens.at(i).is("basis") && tokens.wordIn(points, POINTS)
                ? Optional.of(new Unit(TermKind.BASIS_POINTS, points + 1))
                : Optional.empty();
    }

    /// The same rate again in brackets belongs to the mention; figures count more than words.
    private static Reading again(Tokens tokens, Reading first) {
        if (!tokens.at(first.end()).isMark('(')) {
            return first;
        }
        boolean words = first.pieces().stream().noneMatch(piece -> piece.role() == Role.FIGURES);
        return plain(tokens, first.end() + 1)
                .filter(inside -> tokens.at(inside.end()).isMark(')'))
                .filter(inside -> words || Terms.same(inside.value(), first.value()))
                .filter(inside -> inside.value().kind() == first.value().kind())
                .map(
                        inside -> {
                            List<Piece> pieces = new ArrayList<>(first.pieces());
                            pieces.addAll(inside.pieces());
                            return new Reading(
                                    inside.value(), first.first(), inside.end() + 1, pieces);
                        })
                .orElse(first);
    }

    private static boolean minus(Tokens tokens, int i) {
        Token token = tokens.at(i);
        return (token.isMark('-') || token.isMark('\u2212'))
                && tokens.at(i + 1).isNumber()
                && tokens.at(i + 1).glued()
                && (!token.glued() || tokens.at(i - 1).isMark('('));
    }

    private static Reading negated(Reading reading, int i) {
        BigDecimal value = new BigDecimal(reading.value().canonical()).negate();
        List<Piece> pieces = new ArrayList<>(reading.pieces());
        Piece first = pieces.getFirst();
        pieces.set(0, new Piece(first.role(), first.start() - 1, first.end()));
        return new Reading(rate(reading.value().kind(), value), i, reading.end(), pieces);
    }

    private static Reading reading(
            Tokens tokens, int i, int numberEnd, Unit unit, BigDecimal value, List<Piece> number) {
        List<Piece> pieces = new ArrayList<>(number);
        pieces.add(
                new Piece(
                        Role.UNIT, tokens.at(numberEnd).start(), tokens.at(unit.end() - 1).end()));
        return new Reading(rate(unit.kind(), value), i, unit.end(), pieces);
    }

    private static TermValue rate(TermKind kind, BigDecimal value) {
        String unit = kind == TermKind.PERCENTAGE ? "%" : "bps";
        return new TermValue(kind, value.toPlainString(), unit);
    }
}
