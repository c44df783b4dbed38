package org.lmanexus.term.text;

import org.lmanexus.term.text.Quantity.Piece;
import org.lmanexus.term.text.Quantity.Role;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The amount of a sum of money: grouping of any country, thousands and millions in short.
public final class Amounts {

    private static final Map<String, Integer> SCALES =
            Map.ofEntries(
                    Map.entry("k", 3),
                    Map.entry("thousand", 3),
                    Map.entry("m", 6),
                    Map.entry("mm", 6),
                    Map.entry("mn", 6),
                    Map.entry("mln", 6),
                    Map.entry("mio", 6),
                    Map.entry("million", 6),
                    Map.entry("millions", 6),
                    Map.entry("b", 9),
                    Map.entry("bn", 9),
                    Map.entry("bln", 9),
                    Map.entry("billion", 9),
                    Map.entry("billions", 9),
                    Map.entry("tn", 12),
                    Map.entry("trillion", 12));

    /// Where a point groups thousands and a comma begins the cents.
    private static final Set<String> CONTINENTAL =
            Set.of("EUR", "CHF", "DKK", "SEK", "NOK", "PLN", "BRL", "TRY", "IDR", "CZK", "HUF");

    private static final int LARGE = 1000;
    private static final int LONGEST = 12;

    private Amounts() {}

    /// @param end index of the token behind it
    public record Amount(BigDecimal value, int end, List<Piece> pieces) {

        public boolean large() {
            return value.compareTo(BigDecimal.valueOf(LARGE)) >= 0;
        }
    }

    public static Optional<Amount> at(Tokens tokens, int i, String currency) {
        Optional<Amount> grouped = spaced(tokens, i).or(() -> continental(tokens, i, currency));
        return grouped.or(
                () ->
                        Quantities.at(tokens, i)
                                .map(quantity -> amount(tokens, quantity))
                                .map(amount -> scaled(tokens, amount)));
    }

    private static Amount amount(Tokens tokens, Quantity quantity) {
        int end = quantity.inWords() ? cents(tokens, quantity.end()) : quantity.end();
        return new Amount(quantity.value(), end, quantity.pieces());
    }

    /// Skips `and 00/100`, as cheques have it.
    public static int cents(Tokens tokens, int i) {
        boolean cents =
                tokens.at(i).is("and")
                        && (tokens.at(i + 1).isDigits() || tokens.at(i + 1).is("no"))
                        && tokens.at(i + 2).isMark('/')
                        && tokens.at(i + 3).is("100");
        return cents ? i + 4 : i;
    }

    private static Amount scaled(Tokens tokens, Amount amount) {
        int i = amount.end();
        i += tokens.at(i).isHyphen() && tokens.at(i + 1).is("million") ? 1 : 0;
        Token scale = tokens.at(i);
        Integer power = scale.isWord() ? SCALES.get(scale.lower()) : null;
        boolean whole = !tokens.at(i + 1).glued() || tokens.at(i + 1).type() == Token.Type.MARK;
        if (power == null || !whole) {
            return amount;
        }
        List<Piece> pieces = new ArrayList<>(amount.pieces());
        pieces.add(new Piece(Role.SCALE, scale.start(), scale.end()));
        return new Amount(shifted(amount.value(), power), i + 1, pieces);
    }

    /// What one in that scale stands for: `m` is a million.
    public static Optional<BigDecimal> scale(String word) {
        return Optional.ofNullable(SCALES.get(word.toLowerCase(Locale.ROOT)))
                .map(power -> BigDecimal.ONE.scaleByPowerOfTen(power));
    }

    private static BigDecimal shifted(BigDecimal value, int power) {
        BigDecimal shifted = value.scaleByPowerOfTen(power);
        return shifted.scale() > 0 && shifted.stripTrailingZeros().scale() <= 0
                ? shifted.setScale(0)
                : shifted;
    }

    /// `500 000 000` and `500'000'000`.
    private static Optional<Amount> spaced(Tokens tokens, int i) {
        if (!tokens.at(i).isDigits() || tokens.at(i).text().length() > 3) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(tokens.at(i).text());
        int next = i + 1;
        while (next - i < LONGEST && digits.length() < LONGEST * 2) {
            boolean apostrophe = tokens.at(next).isMark('\'') || tokens.at(next).isMark('\u2019');
            int group = apostrophe && tokens.at(next).glued() ? next + 1 : next;
            if (!isGroup(tokens, group, apostrophe)) {
                break;
            }
            digits.append(tokens.at(group).text());
            next = group + 1;
        }
        return next == i + 1
                ? Optional.empty()
                : Optional.of(figures(tokens, i, next, new BigDecimal(digits.toString())));
    }

    private static boolean isGroup(Tokens tokens, int i, boolean glued) {
        Token token = tokens.at(i);
        int gap = token.start() - tokens.at(i - 1).end();
        return token.isDigits() && token.text().length() == 3 && (glued ? gap == 0 : gap == 1);
    }

    /// `1.500.000,00`, and `500.000` in a currency of the continent.
    private static Optional<Amount> continental(Tokens tokens, int i, String currency) {
        Token token = tokens.at(i);
        String text = token.text();
        int point = text.indexOf('.');
        if (!token.isNumber() || point < 0 || text.indexOf(',') >= 0) {
            return Optional.empty();
        }
        boolean one = point == text.lastIndexOf('.');
        boolean cents =
                tokens.at(i + 1).isMark(',')
                        && tokens.at(i + 2).isDigits()
                        && tokens.at(i + 2).glued()
                        && tokens.at(i + 2).text().length() == 2;
        boolean thousands =
                CONTINENTAL.contains(currency)
                        && !text.startsWith("0")
                        && text.length() - point == 4
                        && !SCALES.containsKey(tokens.at(i + 1).lower());
        if (one && !(thousands && point <= 3)) {
            return Optional.empty();
        }
        return token.number()
                .map(number -> new BigDecimal(text.replace(".", "")))
                .map(
                        whole ->
                                cents
                                        ? figures(tokens, i, i + 3, cents(whole, tokens.at(i + 2)))
                                        : figures(tokens, i, i + 1, whole));
    }

    private static BigDecimal cents(BigDecimal whole, Token cents) {
        return new BigDecimal(whole.toPlainString() + "." + cents.text());
    }

    private static Amount figures(Tokens tokens, int first, int end, BigDecimal value) {
        Piece piece = new Piece(Role.FIGURES, tokens.at(first).start(), tokens.at(end - 1).end());
        return new Amount(value, end, List.of(piece));
    }
}
