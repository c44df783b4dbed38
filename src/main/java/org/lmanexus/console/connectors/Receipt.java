package org.lmanexus.console.connectors;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a system answered to a delivery, laid out for reading.
///
/// @param facts its fields, by name
/// @param rest what it said beside them, as it stands; empty for nothing
public record Receipt(Map<String, String> facts, String rest) {

    private static final String BODY = "body";

    static Receipt read(String text) {
        JsonNode json;
        try {
            json = JsonMapper.shared().readTree(text);
        } catch (JacksonException plain) {
            return new Receipt(Map.of(), text);
        }
        if (!json.isObject()) {
            return new Receipt(Map.of(), text);
        }
        Map<String, String> facts = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> field : json.properties()) {
            if (!field.getValue().isNull() && !field.getKey().equals(BODY)) {
                facts.put(field.getKey(), words(field.getValue()));
            }
        }
        return new Receipt(facts, json.hasNonNull(BODY) ? words(json.get(BODY)) : "");
    }

    private static String words(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toPrettyString();
    }
}
