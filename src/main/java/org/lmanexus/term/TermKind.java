package org.lmanexus.term;

/// What sort of value a term is, with its name in the JSON contracts.
public enum TermKind {
    MONEY("money"),
    PERCENTAGE("percentage"),
    BASIS_POINTS("basis-points"),
    RATIO("ratio"),
    PERIOD("period"),
    DATE("date"),
    INDEX("index"),
    DAY_COUNT("day-count"),
    TEXT("text");

    private final String code;

    TermKind(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /// @throws IllegalArgumentException when no kind has that code
    public static TermKind ofCode(String code) {
        for (TermKind kind : values()) {
            if (kind.code.equals(code)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no kind of term has the code " + code);
    }
}
