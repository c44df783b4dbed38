package org.lmanexus.workspace;

import org.lmanexus.kernel.Refusal;

import java.math.BigDecimal;
import java.util.Currency;
import java.util.Locale;

/// What a new workspace may look like.
record NewWorkspace(String name, String currency, BigDecimal amount, String standard) {

    static NewWorkspace checked(String name, String currency, BigDecimal amount, String standard) {
        if (name.isBlank()) {
            throw new Refusal.Invalid("the workspace has no name: give the deal's");
        }
        if (standard.isBlank()) {
            throw new Refusal.Invalid(
                    "workspace '%s' has no standard: give one, such as LMA".formatted(name));
        }
        if (amount.signum() <= 0) {
            throw new Refusal.Invalid(
                    "workspace '%s' has an amount of %s: give one above zero"
                            .formatted(name, amount.toPlainString()));
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
