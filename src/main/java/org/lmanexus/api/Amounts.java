package org.lmanexus.api;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;

import java.math.BigDecimal;
import java.util.regex.Pattern;

/// Reads amounts of money, exactly.
final class Amounts {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    private Amounts() {}

    /// @throws Refusal.Invalid for what is no decimal: NaN, an exponent, a currency beside it
    static @Nullable BigDecimal exact(@Nullable String amount) {
        if (amount == null) {
            return null;
        }
        if (!DECIMAL.matcher(amount).matches()) {
            throw new Refusal.Invalid(
                    "amount %s: is no decimal; write 500000000 or 1250.75"
                            .formatted(amount.substring(0, Math.min(amount.length(), 50))));
        }
        return new BigDecimal(amount);
    }
}
