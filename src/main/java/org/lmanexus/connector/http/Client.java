package org.lmanexus.connector.http;

import org.lmanexus.connector.DownstreamSystem;
import org.lmanexus.connector.Parcel;
import org.lmanexus.connector.Payload;
import org.lmanexus.kernel.Secret;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Our client at a system's authorization server; empty where there is none.
public record Client(String id, Secret secret, String scope) {

    public static final Client NONE = new Client("", Secret.NONE, "");

    boolean given() {
        return !id.isBlank();
    }

    Set<String> secrets() {
        return given()
                ? secret.values().stream()
                        .flatMap(value -> Stream.of(value, basic(value)))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    /// The request for a token, RFC 6749, section 4.4.
    Parcel signIn(DownstreamSystem system) {
        String form =
                "grant_type=client_credentials" + (scope.isBlank() ? "" : "&scope=" + in(scope));
        return new Parcel(
                system,
                Parcel.Errand.SIGN_IN,
                Payload.ofText(form, "application/x-www-form-urlencoded"),
                Map.of(
                        "Authorization",
                        "Basic " + basic(secret.value()),
                        "Accept",
                        "application/json"),
                Map.of());
    }

    private String basic(String value) {
        String pair = in(id) + ":" + in(value);
        return Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    private static String in(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /// Without the secret.
    @Override
    public String toString() {
        return "client " + id;
    }
}
