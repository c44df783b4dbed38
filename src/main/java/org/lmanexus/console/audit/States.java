package org.lmanexus.console.audit;

import org.jspecify.annotations.Nullable;
import org.lmanexus.audit.AuditEvent;
import org.lmanexus.console.shell.TermWords;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Lays the state before an event beside the one after it, field by field.
final class States {

    /// Fields that hold a canonical value, with its unit beside it.
    private static final List<String> VALUES = List.of("value", "baselineValue", "currentValue");

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private States() {}

    static List<Difference> differences(AuditEvent event) {
        Map<String, String> before = fields(event.before());
        Map<String, String> after = fields(event.after());
        Set<String> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String name : names) {
            differences.add(
                    before.containsKey(name)
                            ? Difference.of(name, before.get(name), after.get(name))
                            : Difference.stated(name, after.getOrDefault(name, "")));
        }
        return differences;
    }

    /// Objects within objects are named by their path; what is no object stands under no name.
    private static Map<String, String> fields(@Nullable String state) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (state != null && !state.isBlank()) {
            JsonNode node = parsed(state);
            if (node.isObject()) {
                gather("", node, fields);
                VALUES.forEach(
                        name ->
                                fields.computeIfPresent(
                                        name,
                                        (same, value) -> TermWords.of(value, fields.get("unit"))));
            } else {
                fields.put("", state);
            }
        }
        return fields;
    }

    private static void gather(String path, JsonNode object, Map<String, String> fields) {
        for (Map.Entry<String, JsonNode> field : object.properties()) {
            String name = path.isEmpty() ? field.getKey() : path + "." + field.getKey();
            if (field.getValue().isObject() && !field.getValue().isEmpty()) {
                gather(name, field.getValue(), fields);
            } else if (!field.getValue().isNull()) {
                fields.put(name, text(field.getValue()));
            }
        }
    }

    private static String text(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toPrettyString();
    }

    private static JsonNode parsed(String state) {
        try {
            return JSON.readTree(state);
        } catch (JacksonException plain) {
            return MissingNode.getInstance();
        }
    }
}
