package org.lmanexus.kernel;

import org.slf4j.MDC;

import java.util.Locale;

/// What a line of the log is about, by ids alone: a search for a workspace, a file or a session
/// follows what came of it.
public enum LogKey {
    WORKSPACE,
    /// The SHA-256 of its bytes.
    FILE,
    SESSION,
    /// Of a record.
    VERSION,
    DELIVERY,
    JOB,
    RUN;

    private final String field = "nexus." + name().toLowerCase(Locale.ROOT);

    /// As the log names it.
    public String field() {
        return field;
    }

    /// Holds until the scope around it ends.
    public void put(String id) {
        MDC.put(field, id);
    }
}
