package org.lmanexus.agreement;

/// The four types of the seed's schema; the database writes the names in lower case.
public enum VariableType {
    FINANCIAL,
    DEFINITION,
    COVENANT,
    RATIO;

    public String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    public static VariableType ofCode(String code) {
        return valueOf(code.toUpperCase(java.util.Locale.ROOT));
    }
}
