package org.lmanexus.agreement.rows;

import org.jspecify.annotations.Nullable;
import org.lmanexus.term.TermKind;
import org.lmanexus.term.TermMention;

/// A value as it stands in the words of its clause, or without words.
public record Reading(
        String value,
        @Nullable String unit,
        @Nullable TermKind kind,
        @Nullable String text,
        @Nullable Integer start,
        @Nullable Integer end) {

    public static Reading of(TermMention mention) {
        return new Reading(
                mention.value().canonical(),
                mention.value().unit(),
                mention.value().kind(),
                mention.text(),
                mention.start(),
                mention.end());
    }

    public boolean covers(TermMention mention) {
        return start != null && end != null && mention.start() < end && mention.end() > start;
    }
}
