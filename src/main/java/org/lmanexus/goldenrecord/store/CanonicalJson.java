package org.lmanexus.goldenrecord.store;

import org.lmanexus.kernel.ContentHash;

import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

import java.util.Map;
import java.util.TreeMap;

/// The one way to write a record: members sorted by name, no white space, the same bytes for the
/// same content.
final class CanonicalJson {

    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private CanonicalJson() {}

    static String write(Object value) {
        return MAPPER.writeValueAsString(value);
    }

    static ContentHash hash(Map<String, Object> content) {
        return ContentHash.ofText(write(content));
    }

    /// The content with what is said about it.
    static String write(Map<String, Object> content, Map<String, Object> record) {
        Map<String, Object> whole = new TreeMap<>(content);
        whole.put("record", record);
        return write(whole);
    }
}
