package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;

import net.sf.saxon.ma.map.DictionaryMap;
import net.sf.saxon.s9api.XdmArray;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmEmptySequence;
import net.sf.saxon.s9api.XdmValue;

import org.jspecify.annotations.Nullable;

import java.util.Map;
import java.util.stream.StreamSupport;

/// A part of what mappings read. Many of them may read it at once; nobody changes it.
final class Part {

    private final JsonNode json;
    private volatile @Nullable XdmValue value;

    Part(JsonNode json) {
        this.json = json;
    }

    JsonNode json() {
        return json;
    }

    /// The same as XPath's `parse-json` has it: maps, arrays, strings and doubles; null is nothing.
    XdmValue value() {
        XdmValue made = value;
        if (made == null) {
            made = of(json);
            value = made;
        }
        return made;
    }

    private static XdmValue of(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> map(node);
            case ARRAY ->
                    new XdmArray(
                            StreamSupport.stream(node.spliterator(), false)
                                    .map(Part::of)
                                    .toArray(XdmValue[]::new));
            case STRING -> new XdmAtomicValue(node.textValue());
            case NUMBER -> new XdmAtomicValue(node.doubleValue());
            case BOOLEAN -> new XdmAtomicValue(node.booleanValue());
            case NULL, MISSING -> XdmEmptySequence.getInstance();
            case BINARY, POJO -> throw new IllegalArgumentException("no JSON: " + node);
        };
    }

    // The map that Saxon's own parse-json makes: read faster than its map for any keys
    private static XdmValue map(JsonNode node) {
        DictionaryMap map = new DictionaryMap();
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            map.initialPut(member.getKey(), of(member.getValue()).getUnderlyingValue());
        }
        return XdmValue.wrap(map);
    }
}
