package org.lmanexus.console.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Drafting.Why;

/// Another text for a clause.
///
/// @param version of the clause that was on the page
/// @param over the version that somebody saw meanwhile, and writes over; null for none
record TextForm(
        long version,
        @Nullable Long over,
        @Nullable String body,
        @Nullable String reason,
        @Nullable String category) {

    long seen() {
        return over == null ? version : over;
    }

    /// Browsers send each line's end as two characters.
    String text() {
        return body == null ? "" : body.replace("\r\n", "\n");
    }

    Why why() {
        return why(reason, category);
    }

    static Why why(@Nullable String reason, @Nullable String category) {
        return new Why(reason, category == null || category.isBlank() ? null : category);
    }
}
