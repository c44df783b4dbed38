package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.Map;

/// Where each business value of a deal comes from, one entry a value.
final class Provenance {

    private static final String SOURCE = "source";

    private Provenance() {}

    static ArrayNode of(JsonNode deal) {
        ArrayNode found = Json.object().putArray("provenance");
        collect("deal", deal, found);
        return found;
    }

    private static void collect(String path, JsonNode node, ArrayNode found) {
        if (node.has("kind") && node.has(SOURCE)) {
            found.add(entry(path, node));
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                collect(path + "." + member.getKey(), member.getValue(), found);
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                collect(path + "[" + i + "]", node.get(i), found);
            }
        }
    }

    private static ObjectNode entry(String path, JsonNode term) {
        ObjectNode entry = Json.object().put("path", path);
        entry.set("value", term.get("value"));
        entry.set("unit", term.get("unit"));
        entry.set("approved", term.get("approved"));
        for (String name : new String[] {"clauseId", "clause", "page", "variableId", "documentSha256"}) {
            entry.set(name, term.path(SOURCE).get(name));
        }
        return entry;
    }
}
