package org.lmanexus.connector;

import java.util.Map;

/// What goes over the wire to one system.
///
/// @param headers what the system reads beside the bytes, such as HTTP headers
/// @param details what the route reads, such as a method, a path or the name of a file
public record Parcel(
        DownstreamSystem system,
        Errand errand,
        Payload payload,
        Map<String, String> headers,
        Map<String, String> details) {

    public Parcel {
        headers = Map.copyOf(headers);
        details = Map.copyOf(details);
    }

    /// A delivery.
    public static Parcel push(
            DownstreamSystem system,
            Payload payload,
            Map<String, String> headers,
            Map<String, String> details) {
        return new Parcel(system, Errand.PUSH, payload, headers, details);
    }

    /// A question, which changes nothing there.
    ///
    /// @param what names what is asked for in the route's terms: a path, or the name of a file
    public static Parcel ask(DownstreamSystem system, String what) {
        return new Parcel(system, Errand.ASK, Payload.NONE, Map.of(), Map.of("asked", what));
    }

    public Parcel withHeader(String name, String value) {
        Map<String, String> all = new java.util.HashMap<>(headers);
        all.put(name, value);
        return new Parcel(system, errand, payload, all, details);
    }

    /// Its route's name: `routes/<route>.camel.yaml`.
    public String route() {
        return errand.code + "-" + system.code();
    }

    /// Without the headers, which may carry credentials.
    @Override
    public String toString() {
        return errand.code + " " + system.type() + " " + payload.hash();
    }

    /// What a parcel is sent for.
    public enum Errand {
        PUSH("push"),
        ASK("ask"),
        SIGN_IN("sign-in");

        private final String code;

        Errand(String code) {
            this.code = code;
        }
    }
}
