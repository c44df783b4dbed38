package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmMap;
import net.sf.saxon.s9api.XdmValue;

import java.util.LinkedHashMap;
import java.util.Map;

/// What a mapping reads, by the names of its parts: as JSON for JSLT, as a map for XSLT.
public final class InputDocument {

    private final Map<String, Part> parts = new LinkedHashMap<>();

    InputDocument() {}

    InputDocument with(String name, Part part) {
        parts.put(name, part);
        return this;
    }

    public JsonNode json() {
        ObjectNode document = Json.object();
        parts.forEach((name, part) -> document.set(name, part.json()));
        return document;
    }

    XdmMap map() {
        Map<XdmAtomicValue, XdmValue> values = new LinkedHashMap<>();
        parts.forEach((name, part) -> values.put(new XdmAtomicValue(name), part.value()));
        return new XdmMap(values);
    }
}
