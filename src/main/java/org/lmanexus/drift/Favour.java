package org.lmanexus.drift;

/// Whom a value serves that moved away from the approved one.
public enum Favour {
    BORROWER("borrower-friendly"),
    LENDER("lender-friendly");

    private final String code;

    Favour(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    public static Favour ofCode(String code) {
        return BORROWER.code.equals(code) ? BORROWER : LENDER;
    }
}
