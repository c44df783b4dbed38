package org.lmanexus.term.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.Normalizer;
import java.util.Map;
import java.util.Optional;

/// Vulgar fractions: `2/3`, `⅔`, `one-half`.
///
/// One without a finite decimal is kept to six places: there is no exact decimal for it.
public final class Fractions {

    private static final int PLACES = 6;
    private static final String SLASHES = "/\u2044";
    private static final Map<String, Integer> PARTS =
            Map.ofEntries(
                    Map.entry("half", 2),
                    Map.entry("halves", 2),
                    Map.entry("third", 3),
                    Map.entry("thirds", 3),
                    Map.entry("quarter", 4),
                    Map.entry("quarters", 4),
                    Map.entry("fourth", 4),
                    Map.entry("fourths", 4),
                    Map.entry("fifth", 5),
                    Map.entry("fifths", 5),
                    Map.entry("eighth", 8),
                    Map.entry("eighths", 8),
                    Map.entry("sixteenth", 16),
                    Map.entry("sixteenths", 16));

    private Fractions() {}

    /// A fraction and the index of the token behind it.
    record Part(BigDecimal value, int end) {}

    static Optional<Part> figures(Tokens tokens, int i) {
        Token token = tokens.at(i);
        if (token.type() == Token.Type.MARK) {
            return vulgar(token.text()).map(value -> new Part(value, i + 1));
        }
        boolean slash =
                token.isDigits()
                        && tokens.at(i + 1).type() == Token.Type.MARK
                        && SLASHES.contains(tokens.at(i + 1).text())
                        && tokens.at(i + 2).isDigits()
                        && !(SLASHES.contains(tokens.at(i + 3).text())
                                && tokens.at(i + 3).type() == Token.Type.MARK);
        return slash
                ? divide(token.text(), tokens.at(i + 2).text()).map(value -> new Part(value, i + 3))
                : Optional.empty();
    }

    static Optional<Part> words(Tokens tokens, int i) {
        Optional<NumberWords.Spelled> above = NumberWords.at(tokens, i);
        if (above.isEmpty()) {
            return Optional.empty();
        }
        int next = above.get().end();
        next += tokens.at(next).isHyphen() ? 1 : 0;
        Integer below = tokens.at(next).isWord() ? PARTS.get(tokens.at(next).lower()) : null;
        if (below == null) {
            return Optional.empty();
        }
        return Optional.of(
                new Part(quotient(above.get().value(), BigDecimal.valueOf(below)), next + 1));
    }

    private static Optional<BigDecimal> vulgar(String mark) {
        String plain = Normalizer.normalize(mark, Normalizer.Form.NFKC);
        int slash = plain.indexOf('\u2044');
        return slash <= 0 || slash == plain.length() - 1
                ? Optional.empty()
                : divide(plain.substring(0, slash), plain.substring(slash + 1));
    }

    private static Optional<BigDecimal> divide(String above, String below) {
        if (above.length() > 3 || below.length() > 3 || new BigDecimal(below).signum() == 0) {
            return Optional.empty();
        }
        return Optional.of(quotient(new BigDecimal(above), new BigDecimal(below)));
    }

    private static BigDecimal quotient(BigDecimal above, BigDecimal below) {
        BigDecimal rounded = above.divide(below, PLACES, RoundingMode.HALF_EVEN);
        BigDecimal plain = rounded.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /// A number with a fraction of thirds as people write it, such as `66 2/3`; empty for others.
    public static Optional<String> thirds(BigDecimal number) {
        BigDecimal whole = number.setScale(0, RoundingMode.DOWN);
        String part = number.subtract(whole).toPlainString();
        String fraction =
                switch (part) {
                    case "0.333333" -> "1/3";
                    case "0.666667" -> "2/3";
                    default -> "";
                };
        if (fraction.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(whole.signum() == 0 ? fraction : whole.toPlainString() + " " + fraction);
    }
}
