package org.lmanexus.connector;

import java.util.Map;

/// What goes over the wire to one system.
///
/// @param headers what the system reads beside the bytes, such as HTTP headers
/// @param details what the route reads, such as a method, a path or the name of a file
public record Parcel(
        DownstreamSystem system,
        Payload payload,
        Map<String, String> headers,
        Map<String, String> details) {

    public Parcel {
        headers = Map.copyOf(headers);
        details = Map.copyOf(details);
    }

    /// Without the headers, which may carry credentials.
    @Override
    public String toString() {
        return system.type() + " " + payload.hash();
    }
}
