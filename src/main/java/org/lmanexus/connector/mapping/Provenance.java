package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.List;
import java.util.Map;

/// Where each business value of a deal comes from, one entry a value; what
/// is not known is left out.
final class Provenance {

    private static final String SOURCE = "source";
    private static final List<String> OF_TERM = List.of("value", "unit", "approved");
    private static final List<String> OF_SOURCE =
            List.of("clauseId", "clause", "page", "variableId", "documentSha256");

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
        OF_TERM.forEach(name -> copy(name, term, entry));
        OF_SOURCE.forEach(name -> copy(name, term.path(SOURCE), entry));
        return entry;
    }

    private static void copy(String name, JsonNode from, ObjectNode to) {
        if (from.hasNonNull(name)) {
            to.set(name, from.get(name));
        }
    }
}
