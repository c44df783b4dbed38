package org.lmanexus.term;

import org.lmanexus.term.print.Figures;
import org.lmanexus.term.text.Amounts;
import org.lmanexus.term.text.Currencies;
import org.lmanexus.term.text.Quantities;
import org.lmanexus.term.text.Quantity;
import org.lmanexus.term.text.Tokens;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Bare numbers in a column whose head says what they are: `Commitment (EUR)`, `Amount (US$
/// million)`,
/// `Margin (per cent. per annum)`.
final class ColumnNotation {

    private static final Pattern BARE = Pattern.compile("\\s*\\d[\\d.,'’ ]*");
    private static final Set<String> THOUSANDS = Set.of("000", "000s", "thousands");
    private static final int SPELT = 5;
    private static final List<Integer> SCALES = List.of(0, 3, 6, 9);

    private ColumnNotation() {}

    static boolean isBare(String words) {
        return BARE.matcher(words).matches();
    }

    /// The figures of a value like those in its column, in thousands or millions as they are.
    static Optional<String> print(TermValue value, String like) {
        Optional<BigDecimal> old =
                Amounts.at(Tokens.of(like), 0, value.unit() == null ? "" : value.unit())
                        .map(Amounts.Amount::value)
                        .filter(number -> number.signum() > 0);
        return Terms.number(value)
                .flatMap(
                        number ->
                                old.map(
                                        written ->
                                                Figures.like(
                                                        number.scaleByPowerOfTen(
                                                                -scale(number, written)),
                                                        like)));
    }

    /// The power of ten that brings one number nearest to the other.
    private static int scale(BigDecimal number, BigDecimal written) {
        int distance =
                number.precision() - number.scale() - (written.precision() - written.scale());
        return SCALES.stream()
                .min((a, b) -> Integer.compare(Math.abs(distance - a), Math.abs(distance - b)))
                .orElse(0);
    }

    static Optional<TermValue> read(String cell, String head) {
        Tokens figures = Tokens.of(cell);
        if (!figures.at(0).isNumber()) {
            return Optional.empty();
        }
        Tokens words = Tokens.of(head);
        return currency(words)
                .flatMap(written -> money(figures, written.code(), scale(words, written.end())))
                .or(() -> rate(figures, words));
    }

    private static Optional<TermValue> money(Tokens cell, String currency, BigDecimal scale) {
        return Amounts.at(cell, 0, currency)
                .filter(amount -> amount.end() == cell.size())
                .map(amount -> amount.value().multiply(scale))
                .map(value -> new TermValue(TermKind.MONEY, value.toPlainString(), currency));
    }

    private static Optional<TermValue> rate(Tokens cell, Tokens head) {
        Optional<Quantity> number =
                Quantities.at(cell, 0).filter(quantity -> quantity.end() == cell.size());
        if (number.isEmpty()) {
            return Optional.empty();
        }
        String value = number.get().value().toPlainString();
        for (int i = 0; i < head.size(); i++) {
            if (RateNotation.percent(head, i)) {
                return Optional.of(new TermValue(TermKind.PERCENTAGE, value, "%"));
            }
            if (RateNotation.points(head, i)) {
                return Optional.of(new TermValue(TermKind.BASIS_POINTS, value, "bps"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Currencies.Written> currency(Tokens head) {
        for (int i = 0; i < head.size(); i++) {
            Optional<Currencies.Written> written =
                    Currencies.at(head, i).filter(found -> !found.doubtful());
            if (written.isPresent()) {
                return written;
            }
        }
        return Optional.empty();
    }

    /// What one in the column stands for, by a word anywhere in its head or a letter behind the
    /// currency; amounts in `$000` are in thousands.
    private static BigDecimal scale(Tokens head, int behind) {
        for (int i = 0; i < head.size(); i++) {
            String word = head.at(i).lower();
            if (THOUSANDS.contains(word)) {
                return BigDecimal.valueOf(1000);
            }
            boolean scales = head.at(i).isWord() && (i == behind || word.length() >= SPELT);
            Optional<BigDecimal> scale = scales ? Amounts.scale(word) : Optional.empty();
            if (scale.isPresent()) {
                return scale.get();
            }
        }
        return BigDecimal.ONE;
    }
}
