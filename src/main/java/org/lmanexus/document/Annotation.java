package org.lmanexus.document;

import java.util.Optional;

/// What a reviewer of a PDF puts on its text or beside it.
public enum Annotation {
    HIGHLIGHT("Highlight"),
    UNDERLINE("Underline"),
    SQUIGGLY("Squiggly"),
    STRIKE_OUT("StrikeOut"),
    CARET("Caret"),
    TEXT("Text"),
    FREE_TEXT("FreeText");

    private final String subtype;

    Annotation(String subtype) {
        this.subtype = subtype;
    }

    /// @param subtype as a PDF spells it; empty for what is no markup of text, such as a link
    public static Optional<Annotation> of(String subtype) {
        for (Annotation annotation : values()) {
            if (annotation.subtype.equals(subtype)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }
}
