package org.lmanexus.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.kernel.Refusal;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/// The five sorts of reason of the seed's schema; the database writes the names in lower case.
public enum ReasonCategory {
    BORROWER_REQUEST,
    MARKET_CONDITIONS,
    CREDIT_UPDATE,
    LEGAL_REQUIREMENT,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @param code null for none, which is fine
    /// @throws Refusal.Invalid for a name that is none of the five
    public static void check(@Nullable String code) {
        if (code != null && Arrays.stream(values()).noneMatch(one -> one.code().equals(code))) {
            throw new Refusal.Invalid(
                    "reason category %s: there is none of that name; take one of %s"
                            .formatted(
                                    code,
                                    Arrays.stream(values())
                                            .map(ReasonCategory::code)
                                            .collect(Collectors.joining(", "))));
        }
    }
}
