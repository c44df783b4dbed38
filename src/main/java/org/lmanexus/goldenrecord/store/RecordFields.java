package org.lmanexus.goldenrecord.store;

import org.jspecify.annotations.Nullable;
import org.lmanexus.goldenrecord.FieldDifference;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/// The content of a record field by field: everything but its member `record`, which says when and
/// how it was made.
final class RecordFields {

    private static final JsonMapper MAPPER = JsonMapper.shared();
    private static final List<String> NAMES = List.of("id", "path", "role", "type", "label");

    private final Map<String, String> fields = new TreeMap<>();

    private RecordFields() {}

    static RecordFields of(String json) {
        RecordFields fields = new RecordFields();
        for (Map.Entry<String, JsonNode> member : MAPPER.readTree(json).properties()) {
            if (!"record".equals(member.getKey())) {
                fields.read(member.getKey(), member.getValue());
            }
        }
        return fields;
    }

    /// In the order of their paths.
    List<FieldDifference> differenceTo(RecordFields later) {
        Map<String, String> paths = new TreeMap<>(fields);
        paths.putAll(later.fields);
        List<FieldDifference> differences = new ArrayList<>();
        for (String path : paths.keySet()) {
            @Nullable String before = fields.get(path);
            @Nullable String after = later.fields.get(path);
            if (!Objects.equals(before, after)) {
                differences.add(new FieldDifference(path, before, after));
            }
        }
        return differences;
    }

    private void read(String path, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(m -> read(path + "." + m.getKey(), m.getValue()));
        } else if (node.isArray()) {
            Map<String, Integer> seen = new HashMap<>();
            for (JsonNode member : node) {
                String name = name(member);
                int number = seen.merge(name, 1, Integer::sum);
                String key = number == 1 ? name : (name + " " + number).strip();
                read("%s[%s]".formatted(path, key), member);
            }
        } else if (!node.isNull()) {
            fields.put(path, node.asString());
        }
    }

    /// What a member of a list is known by; one without a name, by its number.
    private static String name(JsonNode member) {
        return NAMES.stream()
                .map(name -> member.path(name).asString(""))
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse("");
    }
}
