package org.lmanexus.console.agreement;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Drafting.Why;

/// Another value for a variable; the fields as in [TextForm].
record ValueForm(
        long version,
        @Nullable Long over,
        @Nullable String value,
        @Nullable String unit,
        @Nullable String reason,
        @Nullable String category) {

    long seen() {
        return over == null ? version : over;
    }

    String given() {
        return value == null ? "" : value.strip();
    }

    @Nullable String unitOrNone() {
        return unit == null || unit.isBlank() ? null : unit.strip();
    }

    Why why() {
        return TextForm.why(reason, category);
    }
}
