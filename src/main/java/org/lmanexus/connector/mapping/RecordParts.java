package org.lmanexus.connector.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;

/// A record and where its values come from. It is read once, however many systems are told of it.
record RecordParts(Part record, Part provenance) {

    // In characters of JSON; what is read of them takes several times that
    private static final long REMEMBERED = 8_000_000;
    private static final LoadingCache<String, RecordParts> READ =
            Caffeine.newBuilder()
                    .maximumWeight(REMEMBERED)
                    .weigher((String json, RecordParts _) -> json.length())
                    .build(RecordParts::read);

    /// @param json the canonical JSON of a record
    static RecordParts of(String json) {
        return READ.get(json);
    }

    private static RecordParts read(String json) {
        JsonNode record = Json.parse(json);
        return new RecordParts(new Part(record), new Part(Provenance.of(record.path("deal"))));
    }
}
