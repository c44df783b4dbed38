package org.lmanexus.connector;

import java.util.Map;

/// What came back from one attempt to send.
public sealed interface Answer {

    /// An HTTP answer, whatever its status.
    ///
    /// @param headers by lower-case name
    record Replied(int status, Map<String, String> headers, String body) implements Answer {
        public Replied {
            headers = Map.copyOf(headers);
        }
    }

    /// A file that lies whole under its final name.
    record Stored(String file, long bytes) implements Answer {}

    /// The system could not be reached, or fell silent.
    ///
    /// @param mayHaveArrived whether it may have taken the parcel all the same
    record Unreachable(String error, boolean mayHaveArrived) implements Answer {}
}
