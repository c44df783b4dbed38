package org.lmanexus.term.text;

import org.lmanexus.term.text.Quantity.Piece;
import org.lmanexus.term.text.Quantity.Role;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Finds the quantity that begins at a token.
public final class Quantities {

    private Quantities() {}

    /// A number in figures, in words, or both: `10`, `ten`, `ten (10)`, `10 (ten)`. Where words and
    /// figures disagree, the figures count.
    public static Optional<Quantity> at(Tokens tokens, int i) {
        return tokens.quantity(i, Quantities::read);
    }

    private static Optional<Quantity> read(Tokens tokens, int i) {
        Token token = tokens.at(i);
        if (token.isWord()) {
            return words(tokens, i).map(words -> withFigures(tokens, words));
        }
        return figures(tokens, i).map(figures -> withWords(tokens, figures));
    }

    /// A part of one: `one-half`, `1/2`, `⅔`.
    public static Optional<Quantity> fraction(Tokens tokens, int i) {
        Optional<Fractions.Part> words = Fractions.words(tokens, i);
        Optional<Fractions.Part> part = words.isPresent() ? words : Fractions.figures(tokens, i);
        Role role = words.isPresent() ? Role.WORDS : Role.FIGURES;
        return part.map(found -> quantity(tokens, found.value(), new Range(i, found.end()), role));
    }

    /// Tokens from `first` to just before `end`.
    private record Range(int first, int end) {}

    private static Quantity quantity(Tokens tokens, BigDecimal value, Range range, Role role) {
        Piece piece =
                new Piece(role, tokens.at(range.first).start(), tokens.at(range.end - 1).end());
        return new Quantity(value, range.end, role == Role.WORDS, List.of(piece));
    }

    private static Optional<Quantity> words(Tokens tokens, int i) {
        return NumberWords.at(tokens, i)
                .map(
                        spelled -> {
                            Fractions.Part whole =
                                    new Fractions.Part(spelled.value(), spelled.end());
                            Fractions.Part all = andFraction(tokens, whole);
                            return quantity(
                                    tokens, all.value(), new Range(i, all.end()), Role.WORDS);
                        });
    }

    private static Fractions.Part andFraction(Tokens tokens, Fractions.Part whole) {
        if (!tokens.at(whole.end()).is("and")) {
            return whole;
        }
        int i = whole.end() + 1;
        Optional<Fractions.Part> part =
                Fractions.words(tokens, i).or(() -> Fractions.figures(tokens, i));
        return part.filter(p -> p.value().compareTo(BigDecimal.ONE) < 0)
                .map(p -> new Fractions.Part(whole.value().add(p.value()), p.end()))
                .orElse(whole);
    }

    private static Optional<Quantity> figures(Tokens tokens, int i) {
        Optional<BigDecimal> number = tokens.at(i).number();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        int next = i + 1;
        next += tokens.at(next).isHyphen() && tokens.at(next).glued() ? 1 : 0;
        Optional<Fractions.Part> part =
                tokens.at(i).isDigits() ? Fractions.figures(tokens, next) : Optional.empty();
        BigDecimal value = part.map(p -> number.get().add(p.value())).orElse(number.get());
        int end = part.map(Fractions.Part::end).orElse(i + 1);
        return Optional.of(quantity(tokens, value, new Range(i, end), Role.FIGURES));
    }

    private static Quantity withFigures(Tokens tokens, Quantity words) {
        return inBrackets(tokens, words.end(), figures(tokens, words.end() + 1))
                .map(figures -> joined(words, figures, figures.value(), false))
                .orElse(words);
    }

    private static Quantity withWords(Tokens tokens, Quantity figures) {
        Optional<Quantity> inside =
                tokens.at(figures.end()).isMark('(')
                        ? words(tokens, figures.end() + 1)
                        : Optional.empty();
        return inBrackets(tokens, figures.end(), inside)
                .filter(words -> words.value().compareTo(figures.value()) == 0)
                .map(words -> joined(figures, words, figures.value(), false))
                .orElse(figures);
    }

    private static Optional<Quantity> inBrackets(
            Tokens tokens, int bracket, Optional<Quantity> inside) {
        return inside.filter(
                quantity ->
                        tokens.at(bracket).isMark('(') && tokens.at(quantity.end()).isMark(')'));
    }

    private static Quantity joined(
            Quantity first, Quantity second, BigDecimal value, boolean inWords) {
        List<Piece> pieces = new ArrayList<>(first.pieces());
        pieces.addAll(second.pieces());
        return new Quantity(value, second.end() + 1, inWords, List.copyOf(pieces));
    }
}
