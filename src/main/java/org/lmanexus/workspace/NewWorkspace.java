package org.lmanexus.workspace;

import org.lmanexus.kernel.Refusal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/// What a new workspace may look like.
record NewWorkspace(String name, String currency, BigDecimal amount, String standard) {

    /// More digits than any deal needs, and far fewer than would fill the memory when written out.
    private static final int MOST_DIGITS = 30;

    private static final int LONGEST_TEXT = 200;

    static NewWorkspace checked(String name, String currency, BigDecimal amount, String standard) {
        if (name.isBlank()) {
            throw new Refusal.Invalid("the workspace has no name: give the deal's");
        }
        if (standard.isBlank()) {
            throw new Refusal.Invalid(
                    "workspace '%s' has no standard: give one, such as LMA".formatted(name));
        }
        if (name.strip().length() > LONGEST_TEXT || standard.strip().length() > LONGEST_TEXT) {
            throw new Refusal.Invalid(
                    "name or standard has more than %d characters: shorten it"
                            .formatted(LONGEST_TEXT));
        }
        if (amount.signum() <= 0
                || amount.scale() > MOST_DIGITS
                || amount.precision() - amount.scale() > MOST_DIGITS) {
            throw new Refusal.Invalid(
                    "workspace '%s' has an amount of %s: give one above zero, with at most %d digits"
                                    .formatted(name, amount, MOST_DIGITS)
                            + " before and behind the point");
        }
        return new NewWorkspace(name.strip(), code(name, currency), amount, standard.strip());
    }

    private static String code(String name, String currency) {
        String code = currency.strip().toUpperCase(Locale.ROOT);
        try {
            return Currency.getInstance(code).getCurrencyCode();
        } catch (IllegalArgumentException e) {
            throw new Refusal.Invalid(
                    "workspace '%s' has currency '%s': give an ISO 4217 code, such as EUR"
                            .formatted(name, currency));
        }
    }
}
