package org.lmanexus.connector;

import java.util.Map;

/// What goes over the wire to one system.
///
/// @param headers what the route needs beside the bytes: HTTP headers, the method, a file's name
public record Parcel(DownstreamSystem system, Payload payload, Map<String, String> headers) {

    public Parcel {
        headers = Map.copyOf(headers);
    }
}
