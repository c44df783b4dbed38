package org.lmanexus.reconciliation.alignment.match;

import java.util.Locale;

/// What made two places one, the surest first.
public enum MatchedBy {
    EXACT,
    LABEL,
    DEFINITION,
    FUZZY,
    MOVE,
    POSITION,
    NONE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// Whether a person would not doubt it.
    public boolean sure() {
        return this == EXACT || this == LABEL || this == DEFINITION;
    }
}
