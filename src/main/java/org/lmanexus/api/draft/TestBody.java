package org.lmanexus.api.draft;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Drafting.Why;
import org.lmanexus.agreement.StandingCovenant.Figure;
import org.lmanexus.api.Named;
import org.lmanexus.kernel.Refusal;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/// What a covenant's test gave.
///
/// @param testDate such as 2026-06-30
/// @param figure a plain decimal, such as 3.85
record TestBody(
        @Nullable String testDate,
        @Nullable String figure,
        @Nullable String reason,
        @Nullable String reasonCategory) {

    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,40}(\\.\\d{1,40})?");

    Figure read() {
        String decimal = Named.given("figure", figure);
        if (!DECIMAL.matcher(decimal).matches()) {
            throw new Refusal.Invalid("figure: is no plain decimal; write 3.85");
        }
        return new Figure(date(), new BigDecimal(decimal));
    }

    Why why() {
        return new Why(reason, reasonCategory);
    }

    private LocalDate date() {
        String date = Named.given("testDate", testDate);
        try {
            return LocalDate.parse(date);
        } catch (DateTimeException e) {
            throw new Refusal.Invalid("testDate: is no date; write 2026-06-30");
        }
    }
}
