package org.lmanexus.api;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;

/// Why something is done that always wants a reason.
///
/// @param reasonCategory borrower_request, market_conditions, credit_update, legal_requirement,
///     other
public record WhyBody(@Nullable String reason, @Nullable String reasonCategory) {

    /// @throws Refusal.Invalid where none is given
    public String given() {
        String why = reason;
        if (why == null || why.isBlank()) {
            throw new Refusal.Invalid("reason: is missing; say why");
        }
        return why;
    }
}
