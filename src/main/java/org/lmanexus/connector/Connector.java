package org.lmanexus.connector;

import java.util.Map;
import java.util.Set;

/// What one downstream system needs that the others do not. Each lives in a package of its own.
public interface Connector {

    DownstreamSystem system();

    /// Whether an operator has said where the system is.
    boolean configured();

    /// Runs the system's mapping and checks the result; the same notice gives the same bytes.
    ///
    /// @throws MappingFailure when the mapping itself is broken
    Rendering render(Notice notice);

    /// What the system's route needs beside the bytes.
    Map<String, String> headers(Notice notice);

    /// What the system's answer means.
    Verdict judge(Answer answer);

    /// Values that must never be seen in a log, an error or a table.
    Set<String> secrets();
}
