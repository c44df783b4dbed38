package org.lmanexus.connector;

import org.lmanexus.kernel.ContentHash;

import java.nio.charset.StandardCharsets;

/// The bytes that a mapping made for one system.
public record Payload(byte[] bytes, String contentType) {

    /// For what is only asked.
    public static final Payload NONE = new Payload(new byte[0], "");

    public static Payload ofText(String text, String contentType) {
        return new Payload(text.getBytes(StandardCharsets.UTF_8), contentType);
    }

    public String hash() {
        return ContentHash.of(bytes).hex();
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
