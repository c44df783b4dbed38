package org.lmanexus.agreement;

/// The five types of the seed's schema; the database writes the names in lower case.
public enum ClauseType {
    FINANCIAL,
    COVENANT,
    DEFINITION,
    XREF,
    GENERAL;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static ClauseType ofCode(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
