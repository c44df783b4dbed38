package org.lmanexus.api;

import tools.jackson.databind.JsonNode;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What a schema does not allow, for tests: wrong types, too much, unknown fields, no text at all.
final class BadBodies {

    /// For places in a path or query, percent-encoded.
    static final List<String> VALUES =
            List.of(
                    "%00",
                    "%FF%FE",
                    "%ED%A0%80",
                    "-1",
                    "99999999999999999999",
                    "1e9",
                    "%27%3B--",
                    "%25",
                    "..%2F..",
                    "%F0%9F%92%A3",
                    "2026-13-45",
                    "0",
                    "y".repeat(3000));

    private static final List<String> WRONG =
            List.of(
                    "null",
                    "true",
                    "7",
                    "-1",
                    "1e400",
                    "99999999999999999999999999",
                    "[]",
                    "{}",
                    "[[\"x\"]]",
                    "\"\"",
                    "\"\\u0000\"",
                    "\"\\ud800\"",
                    "\"2026-02-31\"",
                    "\"P9999999999Y\"",
                    "\"" + "y".repeat(100_000) + "\"");

    private BadBodies() {}

    static List<byte[]> of(JsonNode schema) {
        List<String> bodies =
                new ArrayList<>(
                        List.of(
                                "",
                                "{",
                                "[]",
                                "null",
                                "7",
                                "\"x\"",
                                "{\"nobodyKnowsThis\": 1}",
                                "[".repeat(5000),
                                "{\"a\":".repeat(5000)));
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            for (String wrong : WRONG) {
                bodies.add(body(schema, property.getKey(), wrong));
            }
        }
        List<byte[]> bytes =
                new ArrayList<>(
                        bodies.stream()
                                .map(body -> body.getBytes(StandardCharsets.UTF_8))
                                .toList());
        bytes.add(new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
        bytes.add(new byte[] {(byte) 0xc3, (byte) 0x28});
        bytes.add(new byte[] {0, 0, 0, 0});
        return bytes;
    }

    /// One field wrong, the others of their type.
    private static String body(JsonNode schema, String wrongField, String wrong) {
        List<String> fields = new ArrayList<>();
        for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
            String value =
                    property.getKey().equals(wrongField)
                            ? wrong
                            : fine(property.getKey(), property.getValue());
            fields.add("\"%s\": %s".formatted(property.getKey(), value));
        }
        return "{" + String.join(", ", fields) + "}";
    }

    private static String fine(String name, JsonNode schema) {
        return switch (schema.path("type").asString("")) {
            case "integer", "number" -> "1";
            case "boolean" -> "true";
            case "array" -> "[]";
            case "object" -> "{}";
            default ->
                    switch (name) {
                        case "reasonCategory" -> "\"other\"";
                        case "afterClauseId" -> "null";
                        case "type" -> "\"ratio\"";
                        case "role" -> "\"legal\"";
                        case "value", "amount", "baselineValue" -> "\"1\"";
                        case "unit", "baselineUnit" -> "\"%\"";
                        default -> "\"x\"";
                    };
        };
    }
}
