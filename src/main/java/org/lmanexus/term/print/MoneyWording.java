package org.lmanexus.term.print;

import org.jspecify.annotations.Nullable;
import org.lmanexus.term.text.Amounts;
import org.lmanexus.term.text.Currencies;
import org.lmanexus.term.text.Quantity.Piece;
import org.lmanexus.term.text.Quantity.Role;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/// An amount of money in the pieces of another one.
public final class MoneyWording {

    private static final int MOST_DECIMALS = 3;

    private final BigDecimal amount;
    private final BigDecimal scaled;
    private final boolean sameCurrency;
    private final String currency;

    private MoneyWording(
            BigDecimal amount, BigDecimal scale, String currency, boolean sameCurrency) {
        this.amount = amount;
        this.scaled = amount.divide(scale);
        this.currency = currency;
        this.sameCurrency = sameCurrency;
    }

    /// @param oldCurrency of the words to be rewritten
    /// @param old the pieces of these words, `like`
    public static Optional<Wording> of(
            BigDecimal amount,
            String currency,
            @Nullable String oldCurrency,
            List<Piece> old,
            String like) {
        BigDecimal scale = scale(like, old);
        boolean same = currency.equals(oldCurrency);
        MoneyWording wording = new MoneyWording(amount, scale, currency, same);
        boolean easy = wording.scaled.stripTrailingZeros().scale() <= decimals(scale);
        return easy ? Optional.of(wording::words) : Optional.empty();
    }

    /// In millions, more than three decimals are no longer easy to read.
    private static int decimals(BigDecimal scale) {
        return scale.equals(BigDecimal.ONE) ? Integer.MAX_VALUE : MOST_DECIMALS;
    }

    /// What one of the old figures stands for: 1, a thousand, a million.
    private static BigDecimal scale(String like, List<Piece> old) {
        return old.stream()
                .filter(piece -> piece.role() == Role.SCALE)
                .findFirst()
                .flatMap(piece -> Amounts.scale(like.substring(piece.start(), piece.end())))
                .orElse(BigDecimal.ONE);
    }

    private Optional<String> words(Piece piece, String written) {
        return switch (piece.role()) {
            case FIGURES -> Optional.of(Figures.like(scaled, written));
            case WORDS -> Wording.inWords(amount, written);
            case CURRENCY -> sameCurrency ? Optional.of(written) : other(written);
            default -> Optional.of(written);
        };
    }

    /// The new currency in the form of the old one: code for code, sign for sign; a name is not
    /// rewritten.
    private Optional<String> other(String written) {
        boolean code = written.length() == 3 && written.chars().allMatch(Character::isUpperCase);
        if (code) {
            return Optional.of(currency);
        }
        boolean name = written.codePointAt(written.length() - 1) < 0x7f && !written.endsWith("$");
        return name ? Optional.empty() : Currencies.symbolOf(currency);
    }
}
