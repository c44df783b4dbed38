package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/// The values of a JSON document by path, such as `facilities[facility-a].margin.rate`: what is
/// named is found again wherever it stands.
public final class Fields {

    private static final List<String> NAMES =
            List.of("facilityReference", "covenantObligationId", "name", "label", "condition");

    private final SortedMap<String, String> values = new TreeMap<>();

    private Fields() {}

    /// @param members those of the document that count
    public static SortedMap<String, String> of(JsonNode document, Set<String> members) {
        Fields fields = new Fields();
        for (String member : members) {
            fields.add(member, document.path(member));
        }
        return fields.values;
    }

    private void add(String path, JsonNode node) {
        if (node.isObject()) {
            for (Map.Entry<String, JsonNode> member : node.properties()) {
                add(path + "." + member.getKey(), member.getValue());
            }
        } else if (node.isArray()) {
            List<String> keys = keys(node);
            for (int i = 0; i < node.size(); i++) {
                add(path + "[" + keys.get(i) + "]", node.get(i));
            }
        } else if (!node.isNull() && !node.isMissingNode()) {
            values.put(path, node.asText());
        }
    }

    /// The elements' own names, or their places where two have the same or one has none.
    private static List<String> keys(JsonNode array) {
        List<String> named = new ArrayList<>();
        List<String> placed = new ArrayList<>();
        for (JsonNode element : array) {
            placed.add(Integer.toString(placed.size() + 1));
            name(element).ifPresent(named::add);
        }
        Set<String> different = new HashSet<>(named);
        return different.size() == array.size() ? named : placed;
    }

    private static Optional<String> name(JsonNode element) {
        return NAMES.stream()
                .map(name -> element.path(name).asText())
                .filter(text -> !text.isBlank())
                .findFirst();
    }
}
