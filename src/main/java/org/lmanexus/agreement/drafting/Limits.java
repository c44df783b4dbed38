package org.lmanexus.agreement.drafting;

import org.jspecify.annotations.Nullable;
import org.lmanexus.agreement.Drafting.Seen;
import org.lmanexus.kernel.Refusal;

/// How long a text may be, and which version one must have seen.
final class Limits {

    static final int LABEL = 100;
    static final int TITLE = 255;
    static final int NUMBER = 50;
    static final int BODY = 1_000_000;

    private Limits() {}

    /// @throws Refusal.Invalid naming the field
    static void text(String field, @Nullable String text, int longest) {
        if (text != null && text.length() > longest) {
            throw new Refusal.Invalid(
                    "%s: has %d characters; %d are the most"
                            .formatted(field, text.length(), longest));
        }
    }

    /// @return the text without blanks around it
    /// @throws Refusal.Invalid naming the field
    static String given(String field, String text, int longest) {
        text(field, text, longest);
        if (text.isBlank()) {
            throw new Refusal.Invalid("%s: is blank; give one".formatted(field));
        }
        return text.strip();
    }

    static Refusal stale(String what, long stands, Seen seen) {
        return new Refusal.Stale(
                "%s: is at version %d, not at %d any more; look at it again and edit that"
                        .formatted(what, stands, seen.version()));
    }
}
