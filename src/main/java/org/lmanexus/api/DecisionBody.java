package org.lmanexus.api;

import org.jspecify.annotations.Nullable;
import org.lmanexus.reconciliation.Reconciliations.Reason;

/// Why something is decided.
///
/// @param reason wanted for a sensitive clause
/// @param reasonCategory borrower_request, market_conditions, credit_update, legal_requirement,
///     other
record DecisionBody(@Nullable String reason, @Nullable String reasonCategory) {

    Reason toReason() {
        return new Reason(reason, reasonCategory);
    }
}
