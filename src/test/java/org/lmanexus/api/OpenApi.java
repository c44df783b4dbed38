package org.lmanexus.api;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// The document that the engine publishes of itself, as a test reads it.
record OpenApi(JsonNode document) {

    private static final Set<String> METHODS = Set.of("get", "post", "patch", "put", "delete");

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
            for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
                if (METHODS.contains(method.getKey())) {
                    operations.add(
                            new Operation(
                                    method.getKey().toUpperCase(Locale.ROOT),
                                    path.getKey(),
                                    method.getValue()));
                }
            }
        }
        return operations;
    }

    /// The schema itself, where it is only named.
    JsonNode resolved(JsonNode schema) {
        String name = schema.path("$ref").asString("");
        return name.isEmpty() ? schema : document.at(name.substring(1));
    }

    /// What of a value the schema does not tell of, or tells otherwise; nothing where it fits.
    List<String> misfits(String at, JsonNode schema, JsonNode value) {
        JsonNode resolved = resolved(schema);
        List<String> misfits = new ArrayList<>();
        if (value.isObject() && resolved.has("properties")) {
            for (Map.Entry<String, JsonNode> field : value.properties()) {
                JsonNode known = resolved.path("properties").path(field.getKey());
                String place = at + "." + field.getKey();
                if (known.isMissingNode()) {
                    misfits.add(place + " is not in the document");
                } else if (!field.getValue().isNull()) {
                    misfits.addAll(misfits(place, known, field.getValue()));
                }
            }
        } else if (value.isArray() && resolved.has("items")) {
            for (JsonNode item : value) {
                misfits.addAll(misfits(at + "[]", resolved.path("items"), item));
            }
        } else if (!fits(resolved.path("type").asString(""), value)) {
            misfits.add("%s is %s, not %s".formatted(at, value.getNodeType(), resolved));
        }
        return misfits;
    }

    private static boolean fits(String type, JsonNode value) {
        return switch (type) {
            case "string" -> value.isString();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            default -> true;
        };
    }

    /// One operation of the document.
    record Operation(String method, String path, JsonNode node) {

        String name() {
            return method + " " + path;
        }

        JsonNode body() {
            return node.path("requestBody").path("content").path("application/json").path("schema");
        }

        /// The schema of what it answers when all is well.
        JsonNode answer() {
            return node.path("responses").path("200").path("content").path("*/*").path("schema");
        }

        List<String> parameters(String in) {
            return node.path("parameters")
                    .valueStream()
                    .filter(one -> one.path("in").asString().equals(in))
                    .map(one -> one.path("name").asString())
                    .toList();
        }
    }
}
