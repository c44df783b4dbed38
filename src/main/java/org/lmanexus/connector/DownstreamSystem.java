package org.lmanexus.connector;

/// The four systems; the database writes the type, routes and mappings the code.
public enum DownstreamSystem {
    LOAN_IQ("LoanIQ", "loaniq"),
    FINASTRA("Finastra", "finastra"),
    ALLVUE("Allvue", "allvue"),
    COVENANT_TRACKER("CovenantTracker", "covenanttracker");

    private final String type;
    private final String code;

    DownstreamSystem(String type, String code) {
        this.type = type;
        this.code = code;
    }

    /// Its value of the database's `"ConnectorType"`.
    public String type() {
        return type;
    }

    /// Its name in `routes/push-<code>.camel.yaml` and `mappings/<code>/`.
    public String code() {
        return code;
    }
}
