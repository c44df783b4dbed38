package org.lmanexus.connector;

import org.lmanexus.kernel.Refusal;

import java.util.Arrays;
import java.util.stream.Collectors;

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

    /// The system of that type or code, as a person may type it.
    ///
    /// @throws Refusal.Invalid when there is none
    public static DownstreamSystem named(String name) {
        return Arrays.stream(values())
                .filter(each -> each.type.equalsIgnoreCase(name) || each.code.equals(name))
                .findFirst()
                .orElseThrow(() -> new Refusal.Invalid(unknown(name)));
    }

    private static String unknown(String name) {
        String codes =
                Arrays.stream(values()).map(each -> each.code).collect(Collectors.joining(", "));
        return "no system is called " + name + "; there are " + codes;
    }

    /// Its value of the database's `"ConnectorType"`.
    public String type() {
        return type;
    }

    /// Its name in `routes/push-<code>.camel.yaml` and `mappings/<code>/`.
    public String code() {
        return code;
    }

    /// The setting that says where it is.
    public String address() {
        return "nexus.connector." + code + (this == ALLVUE ? ".host" : ".url");
    }
}
