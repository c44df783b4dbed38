package org.lmanexus.workspace;

import java.util.Locale;

/// What a member is in a deal; the database writes the names in lower case.
public enum Role {
    AGENT,
    LEGAL,
    RISK,
    INVESTOR;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /// @throws IllegalArgumentException when no role has that code
    public static Role ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
