package org.lmanexus.reconciliation.session;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.util.List;

/// Between values and the database's `jsonb` columns.
@Component
class Json {

    private final JsonMapper mapper;

    Json(JsonMapper mapper) {
        this.mapper = mapper;
    }

    @Nullable String write(@Nullable Object value) {
        return value == null ? null : mapper.writeValueAsString(value);
    }

    <T> @Nullable T read(@Nullable String json, Class<T> type) {
        return json == null ? null : mapper.readValue(json, type);
    }

    <T> List<T> list(@Nullable String json, TypeReference<List<T>> type) {
        return json == null || json.equals("[]") ? List.of() : mapper.readValue(json, type);
    }
}
