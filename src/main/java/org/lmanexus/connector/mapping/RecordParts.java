package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;

import org.springframework.util.ConcurrentLruCache;

/// A record and where its values come from. It is read once, however many systems are told of it.
record RecordParts(Part record, Part provenance) {

    private static final int REMEMBERED = 64;
    private static final ConcurrentLruCache<String, RecordParts> READ =
            new ConcurrentLruCache<>(REMEMBERED, RecordParts::read);

    /// @param json the canonical JSON of a record
    static RecordParts of(String json) {
        return READ.get(json);
    }

    private static RecordParts read(String json) {
        JsonNode record = Json.parse(json);
        return new RecordParts(new Part(record), new Part(Provenance.of(record.path("deal"))));
    }
}
