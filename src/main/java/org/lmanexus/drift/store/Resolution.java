package org.lmanexus.drift.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Actor;
import org.lmanexus.kernel.Refusal;

import java.util.Set;

/// Who decides on an item, and why.
record Resolution(String reason, @Nullable String category, Actor actor) {

    private static final Set<String> CATEGORIES =
            Set.of(
                    "borrower_request",
                    "market_conditions",
                    "credit_update",
                    "legal_requirement",
                    "other");

    void requireReason() {
        if (reason.isBlank()) {
            throw new Refusal.Invalid("deciding on drift needs a reason, and none was given");
        }
        if (category != null && !CATEGORIES.contains(category)) {
            throw new Refusal.Invalid(
                    "%s is no category of reasons: use borrower_request, market_conditions,"
                                    .formatted(category)
                            + " credit_update, legal_requirement or other");
        }
    }
}
